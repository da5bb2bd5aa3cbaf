//! YAML in the block style of the AWS CLI, with versions unquoted.

use serde_json::Value;

/// A document.
pub(super) fn document(value: &Value) -> String {
    let mut text = String::new();
    write(value, 0, false, &mut text);
    text
}

/// Writes a value; `inside`: behind a dash or a key, on the same line.
fn write(value: &Value, depth: usize, inside: bool, text: &mut String) {
    let margin = " ".repeat(depth);
    match value {
        Value::Object(map) if !map.is_empty() => {
            for (at, (key, value)) in map.iter().enumerate() {
                if at > 0 || !inside {
                    text.push_str(&margin);
                }
                text.extend([key.as_str(), ":"]);
                below(value, depth, text);
            }
        }
        Value::Array(list) if !list.is_empty() => {
            for (at, value) in list.iter().enumerate() {
                if at > 0 || !inside {
                    text.push_str(&margin);
                }
                text.push_str("- ");
                write(value, depth + 2, true, text);
            }
        }
        other => text.extend([scalar(other).as_str(), "\n"]),
    }
}

/// Writes the value of a key: lists are not indented.
fn below(value: &Value, depth: usize, text: &mut String) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            text.push('\n');
            write(value, depth + 2, false, text);
        }
        Value::Array(list) if !list.is_empty() => {
            text.push('\n');
            write(value, depth, false, text);
        }
        other => text.extend([" ", &scalar(other), "\n"]),
    }
}

fn scalar(value: &Value) -> String {
    let Value::String(text) = value else { return value.to_string() };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/');
    let word = !text.is_empty() && text.chars().all(plain) && !text.starts_with('-');
    if word && text != "true" { text.clone() } else { format!("'{}'", text.replace('\'', "''")) }
}

#[test]
fn is_written_as_the_command_line_writes_it() {
    let value = serde_json::json!({"A": [{"b": "7.1", "c": []}, "it's"], "d": {"e": {}}, "f": true});
    assert_eq!(document(&value), "A:\n- b: 7.1\n  c: []\n- 'it''s'\nd:\n  e: {}\nf: true\n");
}
