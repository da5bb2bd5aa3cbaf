//! Texts that are not what they look like.

use serde_json::{Value, json};
use upgrade_api::plan_text;

use crate::{errors_of, put, whole};

fn only_code(text: &str) -> String {
    let errors = errors_of(text);
    assert_eq!(errors.len(), 1, "{errors:?} for {text}");
    errors[0].1.clone()
}

#[test]
fn not_json_says_where() {
    for (text, place) in [
        ("", "line 1, column 0"),
        ("{", "line 1, column 1"),
        ("{\n  \"cluster\": {\n    \"kind\" \"x\"", "line 3, column 12"),
        ("{\"cluster\": {}, \"goal\": {\"version\": \"7.1\"},}", "line 1, column 44"),
        ("{'cluster': {}}", "line 1, column 2"),
        ("<html>", "line 1, column 1"),
        ("kind: replication-group", "line 1, column 1"),
    ] {
        let errors = errors_of(text);
        assert_eq!(errors, [(place.to_owned(), "not-json".to_owned())], "{text}");
    }
}

#[test]
fn nul_bytes_and_lone_surrogates_are_mistakes() {
    assert_eq!(only_code("{\"cluster\":{\"id\":\"a\0b\"},\"goal\":{\"version\":\"7.1\"}}"), "not-json");
    assert_eq!(only_code("\0"), "not-json");
    for surrogate in ["\\ud800", "\\udfff", "\\ud800\\u0041"] {
        let text = format!("{{\"cluster\":{{\"id\":\"{surrogate}\"}},\"goal\":{{\"version\":\"7.1\"}}}}");
        assert_eq!(only_code(&text), "not-json", "{surrogate}");
    }
    // Written with an escape, a NUL is a character like any other; it is no part of an id.
    assert_eq!(only_code("{\"cluster\":{\"id\":\"a\\u0000b\"},\"goal\":{\"version\":\"7.1\"}}"), "bad-id");
}

#[test]
fn a_mark_at_the_beginning_and_bytes_that_mean_nothing() {
    let text = format!("\u{feff}{}", whole());
    // Either taken or refused with its place; never half.
    let errors = errors_of(&text);
    assert!(errors.is_empty() || errors[0].1 == "not-json", "{errors:?}");
}

/// What a shell would run is not repeated in a command, and not taken as an id.
#[test]
fn an_id_that_a_shell_would_run_is_refused() {
    for id in ["$(reboot)", "`id`", "a'b", "a\"b", "a;b", "a|b", "-rf", "a b", "a\nb", "%PATH%", "a&b", "", "日本"] {
        let mut request = whole();
        put(&mut request, "cluster.id", Value::from(id));
        assert_eq!(errors_of(&request.to_string()), [("cluster.id".to_owned(), "bad-id".to_owned())], "{id}");
    }
}

/// Names and values inside a parameter group are data, whatever they look like.
#[test]
fn parameters_are_only_data() {
    let mut request = whole();
    put(
        &mut request,
        "cluster.parameterGroup.parameters",
        json!({"$(reboot)": "`id`", "": "{to}", "a\u{0}": "\u{202e}"}),
    );
    put(&mut request, "cluster.parameterGroup.name", Value::from("$(reboot)"));
    let answer = plan_text(&request.to_string());
    let answer: Value = serde_json::from_str(&answer).expect("an answer");
    for strategy in answer["strategies"].as_array().expect("strategies") {
        for step in strategy["steps"].as_array().expect("steps") {
            for command in step["commands"].as_array().expect("commands") {
                let text = command["text"].as_str().expect("a text");
                // Inside single quotes, a shell looks at nothing.
                let quoted = |(at, _): (usize, &str)| text[..at].matches('\'').count() % 2 == 1;
                let reads = ["posix", "powershell"].iter().any(|shell| command["shell"] == *shell);
                assert!(!reads || text.match_indices("$(reboot)").all(quoted), "{text}");
            }
        }
    }
}

/// A name given twice: whichever is meant, it is not guessed.
#[test]
fn duplicate_keys_do_not_panic() {
    for text in [
        "{\"goal\":{\"version\":\"7.1\"},\"goal\":{\"version\":\"7.0\"},\"cluster\":{}}",
        "{\"cluster\":{\"engine\":\"redis\",\"engine\":\"valkey\"},\"goal\":{\"version\":\"7.1\"}}",
        "{\"cluster\":{\"engine\":\"redis\",\"engine\":7},\"goal\":{\"version\":\"7.1\"}}",
    ] {
        let _ = errors_of(text);
    }
}
