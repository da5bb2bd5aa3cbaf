//! Every field with every wrong type: the right path, and a code that says what is wrong.

use serde_json::{Value, json};
use upgrade_api::PlanRequest;
use upgrade_api::facts::{Field, Record as _, Shape};

use crate::{errors_of, put, whole};

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Takes {
    Text,
    Word,
    Number,
    Flag,
    List,
    Object,
}

use Takes::{Flag, List, Number, Object, Text, Word};

/// Every field of the contract and every first entry of a list, by place.
fn fields() -> Vec<(String, Takes)> {
    fn add(fields: &[&Field], all: &mut Vec<(String, Takes)>) {
        for field in fields {
            let path = field.path.to_owned();
            let entry = |entry: &str| [field.path, entry].concat();
            match field.shape {
                Shape::Text => all.push((path, Text)),
                Shape::Flag => all.push((path, Flag)),
                Shape::Number => all.push((path, Number)),
                Shape::Word(_) => all.push((path, Word)),
                Shape::Texts => all.extend([(path, List), (entry("[0]"), Text)]),
                Shape::Numbers => all.extend([(path, List), (entry("[0]"), Number)]),
                Shape::Words(_) => all.extend([(path, List), (entry("[0]"), Word)]),
                Shape::Map => all.extend([(path, Object), (entry(".databases"), Text)]),
                Shape::Record(inner) => {
                    all.push((path, Object));
                    add(inner, all);
                }
            }
        }
    }
    let mut all = Vec::new();
    add(PlanRequest::FIELDS, &mut all);
    all
}

#[test]
fn the_whole_request_has_no_mistake() {
    assert_eq!(errors_of(&whole().to_string()), []);
}

fn wrong(takes: Takes) -> Vec<(Value, &'static str)> {
    let all = [
        (json!("wrong"), Text),
        (json!(7), Number),
        (json!(-1), Number),
        (json!(1.5), Number),
        (json!(true), Flag),
        (json!(["x"]), List),
        (json!({"x": 1}), Object),
    ];
    let mut wrong = Vec::new();
    for (value, is) in all {
        let fits = match takes {
            Number => value == json!(7),
            Text | Word => is == Text,
            other => is == other,
        };
        if !fits {
            wrong.push((value, "wrong-type"));
        }
    }
    if takes == Word {
        wrong.push((json!("wrong"), "unknown-value"));
        wrong.push((json!(""), "unknown-value"));
        wrong.push((json!("WRONG"), "unknown-value"));
    }
    wrong
}

#[test]
fn every_wrong_type_is_named_at_its_place() {
    let mut failures = Vec::new();
    for (path, takes) in fields() {
        for (value, code) in wrong(takes) {
            let mut request = whole();
            put(&mut request, &path, value.clone());
            let errors = errors_of(&request.to_string());
            if errors != [(path.clone(), code.to_owned())] {
                failures.push(format!("{path} = {value}: {errors:?}, not {code}"));
            }
        }
    }
    assert!(failures.is_empty(), "{} of them:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn null_is_unknown_wherever_a_field_may_be_missing() {
    for (path, _) in fields() {
        let needed = ["cluster", "goal", "goal.version", "cluster.globalDatastore.role"].contains(&path.as_str());
        if needed || path.ends_with(']') || path.ends_with("parameters.databases") {
            continue;
        }
        let mut request = whole();
        put(&mut request, &path, Value::Null);
        assert_eq!(errors_of(&request.to_string()), [], "{path}");
    }
}

#[test]
fn numbers_out_of_range_are_named() {
    let number = |text: &str| serde_json::from_str::<Value>(text);
    for (path, text) in [
        ("cluster.shards", "0"),
        ("goal.shards", "501"),
        ("cluster.shards", "4294967296"),
        ("cluster.shards", "-2147483649"),
        ("cluster.shards", "18446744073709551615"),
        ("cluster.replicasPerShard", "6"),
        ("cluster.nodes", "0"),
        ("goal.shards", "0"),
        ("goal.shards", "99999999999999999999"),
        ("cluster.data.reservedMemoryPercent", "101"),
        ("cluster.data.usedBytes", "-1"),
        ("cluster.data.usedBytes", "1125899906842625"),
        ("cluster.data.usedBytes", "9007199254740992"),
        ("cluster.data.usedBytes", "18446744073709551616"),
        ("cluster.client.dnsTtlSeconds", "4294967296"),
        ("goal.limits.writeInterruptionSeconds", "0.5"),
    ] {
        let mut request = whole();
        // Disabled, there is one shard.
        put(&mut request, "goal.clusterMode", Value::Null);
        put(&mut request, path, number(text).expect("a number"));
        let errors = errors_of(&request.to_string());
        assert_eq!(errors.len(), 1, "{path} = {text}: {errors:?}");
        assert_eq!(errors[0].0, path, "{text}");
        assert!(["out-of-range", "wrong-type"].contains(&errors[0].1.as_str()), "{text}: {errors:?}");
    }
    for (path, text) in [
        ("goal.limits.writeInterruptionSeconds", "1e3"),
        ("cluster.shards", "1.0"),
        ("cluster.data.usedBytes", "1.125899906842624e15"),
        ("cluster.data.databasesInUse[0]", "-0"),
        ("cluster.replicasPerShard", "-0.0"),
    ] {
        let mut request = whole();
        put(&mut request, path, number(text).expect("a number"));
        assert_eq!(errors_of(&request.to_string()), [], "{path} = {text}: a whole number, however it is written");
    }
    // Too large for any number of the parser.
    let text = whole().to_string().replace("\"usedBytes\":1", "\"usedBytes\":1e999");
    assert!(text.contains("1e999"));
    assert_eq!(errors_of(&text).len(), 1);
}
