//! Parameters as JSON for `--cli-input-json`: the option for text that no shell carries.

use crate::request::Value;
use crate::request::name::Name;

/// Parameters as one line of JSON. In texts, everything but letters, digits and a few marks is written by number
/// (`\u0027`), so that no shell finds anything in it to expand.
pub(crate) fn parameters(parameters: &[(Name, Value)]) -> String {
    let mut out = String::with_capacity(256);
    out.push('{');
    for (index, (name, value)) in parameters.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        text(&mut out, name.api);
        out.push(':');
        match value {
            Value::Text(value) => text(&mut out, value),
            Value::Flag(value) => out.push_str(if *value { "true" } else { "false" }),
            Value::Number(value) => out.push_str(&value.to_string()),
            Value::List(_, values) => {
                out.push('[');
                for (index, value) in values.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    text(&mut out, value);
                }
                out.push(']');
            }
            Value::Parameters(values) => {
                out.push('[');
                for (index, (name, value)) in values.iter().enumerate() {
                    out.push_str(if index > 0 { ",{\"ParameterName\":" } else { "{\"ParameterName\":" });
                    text(&mut out, name);
                    out.push_str(",\"ParameterValue\":");
                    text(&mut out, value);
                    out.push('}');
                }
                out.push(']');
            }
        }
    }
    out.push('}');
    out
}

fn text(out: &mut String, value: &str) {
    out.push('"');
    for unit in value.encode_utf16() {
        match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii_alphanumeric() || b" -._:/".contains(&byte) => out.push(char::from(byte)),
            _ => {
                out.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    let digit = u32::from(unit >> shift & 0xf);
                    out.push(char::from_digit(digit, 16).unwrap_or('0'));
                }
            }
        }
    }
    out.push('"');
}
