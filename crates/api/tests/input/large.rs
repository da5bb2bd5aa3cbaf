//! Too much, and too deep.

use std::time::{Duration, Instant};

use crate::{errors_of, whole};

fn codes(text: &str) -> Vec<String> {
    errors_of(text).into_iter().map(|(_, code)| code).collect()
}

#[test]
fn fifty_megabytes_are_refused_at_once() {
    let start = Instant::now();
    for filling in ["x", "[", " ", "{\"cluster\":", "é"] {
        let text = filling.repeat(50 * 1024 * 1024 / filling.len());
        assert_eq!(codes(&text), ["too-large"]);
    }
    assert!(start.elapsed() < Duration::from_secs(20), "refusing took {:?}", start.elapsed());
}

#[test]
fn a_megabyte_of_anything_is_looked_at_in_reasonable_time() {
    let start = Instant::now();
    let megabyte = 1024 * 1024 - 200;
    let list = |one: &str| one.repeat(megabyte / one.len());
    let texts = [
        "[".repeat(megabyte),
        "{\"a\":".repeat(megabyte / 5),
        format!("\"{}\"", list("\\u0000")),
        format!("[{}0]", list("0,")),
        format!("{{\"cluster\":{{{}\"kind\":\"serverless\"}},\"goal\":{{\"version\":\"7.1\"}}}}", list("\"kind\":1,")),
        format!(
            "{{\"cluster\":{{\"userGroupEngines\":[{}\"redis\"]}},\"goal\":{{\"version\":\"7.1\"}}}}",
            list("\"x\",")
        ),
        format!("{{\"cluster\":{{\"id\":\"{}\"}},\"goal\":{{\"version\":\"7.1\"}}}}", list("x")),
        format!("{{\"cluster\":{{}},\"goal\":{{\"version\":\"{}\"}}}}", list("9")),
        format!(
            "{{\"cluster\":{{\"version\":\"{}\",\"engine\":\"redis\"}},\"goal\":{{\"version\":\"7.1\"}}}}",
            list("1.")
        ),
    ];
    for text in texts {
        let start = Instant::now();
        let _ = errors_of(&text);
        assert!(start.elapsed() < Duration::from_secs(10), "{:?} for {}", start.elapsed(), &text[..60]);
    }
    assert!(start.elapsed() < Duration::from_secs(40));
}

/// A wrong name of a megabyte is not repeated at the length of a megabyte, nor are many errors.
#[test]
fn an_answer_stays_small() {
    let names: Vec<String> = (0..20_000).map(|number| format!("\"wrong{number}\":1")).collect();
    let many = format!("{{\"cluster\":{{{}}},\"goal\":{{\"version\":\"7.1\"}}}}", names.join(","));
    let start = Instant::now();
    let errors = errors_of(&many);
    assert!((1..=60).contains(&errors.len()), "{} errors", errors.len());
    assert!(errors.iter().all(|(_, code)| code == "unknown-field"));
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn deep_nesting_is_no_stack_overflow() {
    for depth in [10, 127, 128, 129, 1_000, 100_000] {
        let lists = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let objects = format!("{}1{}", "{\"cluster\":".repeat(depth), "}".repeat(depth));
        for text in [lists, objects] {
            assert!(!codes(&text).is_empty());
        }
        let inside = whole().to_string().replace("\"6.2\",\"writeRate\"", "");
        let inside = inside.replace("{\"databases\":\"16\"}", &format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
        assert!(!codes(&inside).is_empty());
    }
}
