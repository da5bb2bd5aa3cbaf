//! Every field with every wrong type: the right path, and a code that says what is wrong.

use serde_json::{Value, json};

use crate::{mistakes_of, put, whole};

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

const FIELDS: &[(&str, Takes)] = &[
    ("guide", Text),
    ("asOf", Text),
    ("detail", Word),
    ("cluster", Object),
    ("cluster.kind", Word),
    ("cluster.id", Text),
    ("cluster.region", Text),
    ("cluster.engine", Word),
    ("cluster.version", Text),
    ("cluster.nodeType", Text),
    ("cluster.nodes", Number),
    ("cluster.shards", Number),
    ("cluster.replicasPerShard", Number),
    ("cluster.clusterMode", Word),
    ("cluster.automaticFailover", Flag),
    ("cluster.multiAz", Flag),
    ("cluster.status", Text),
    ("cluster.pending", Object),
    ("cluster.pending.engine", Word),
    ("cluster.pending.version", Text),
    ("cluster.pending.nodeType", Text),
    ("cluster.pending.other", List),
    ("cluster.pending.other[0]", Text),
    ("cluster.parameterGroup", Object),
    ("cluster.parameterGroup.name", Text),
    ("cluster.parameterGroup.family", Text),
    ("cluster.parameterGroup.isDefault", Flag),
    ("cluster.parameterGroup.parameters", Object),
    ("cluster.parameterGroup.parameters.databases", Text),
    ("cluster.maintenanceWindow", Text),
    ("cluster.snapshotWindow", Text),
    ("cluster.inTransitEncryption", Word),
    ("cluster.atRestEncryption", Flag),
    ("cluster.auth", Word),
    ("cluster.userGroupEngines", List),
    ("cluster.userGroupEngines[0]", Word),
    ("cluster.dataTiering", Flag),
    ("cluster.globalDatastore", Object),
    ("cluster.globalDatastore.role", Word),
    ("cluster.globalDatastore.members", Number),
    ("cluster.data", Object),
    ("cluster.data.usedBytes", Number),
    ("cluster.data.reservedMemoryPercent", Number),
    ("cluster.data.writeRate", Word),
    ("cluster.data.databasesInUse", List),
    ("cluster.data.databasesInUse[0]", Number),
    ("cluster.data.refillable", Flag),
    ("cluster.data.latestSnapshot", Object),
    ("cluster.data.latestSnapshot.takenAt", Text),
    ("cluster.data.latestSnapshot.version", Text),
    ("cluster.client", Object),
    ("cluster.client.library", Text),
    ("cluster.client.clusterProtocol", Flag),
    ("cluster.client.dnsTtlSeconds", Number),
    ("cluster.client.retries", Flag),
    ("goal", Object),
    ("goal.engine", Word),
    ("goal.version", Text),
    ("goal.nodeType", Text),
    ("goal.clusterMode", Word),
    ("goal.shards", Number),
    ("goal.timing", Word),
    ("goal.limits", Object),
    ("goal.limits.writeInterruptionSeconds", Number),
    ("goal.limits.keepData", Flag),
    ("goal.limits.keepRollback", Flag),
];

fn leaves(value: &Value, path: &str, paths: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                leaves(value, &path, paths);
            }
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, value)| leaves(value, &format!("{path}[{at}]"), paths));
        }
        _ => paths.push(path.to_owned()),
    }
}

#[test]
fn the_whole_request_has_every_field_and_no_mistake() {
    let mut paths = Vec::new();
    leaves(&whole(), "", &mut paths);
    for path in paths {
        assert!(FIELDS.iter().any(|(field, _)| *field == path), "{path} is not in the list of fields");
    }
    assert_eq!(mistakes_of(&whole().to_string()), []);
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
    for (path, takes) in FIELDS {
        for (value, code) in wrong(*takes) {
            let mut request = whole();
            put(&mut request, path, value.clone());
            let mistakes = mistakes_of(&request.to_string());
            if mistakes != [((*path).to_owned(), code.to_owned())] {
                failures.push(format!("{path} = {value}: {mistakes:?}, not {code}"));
            }
        }
    }
    assert!(failures.is_empty(), "{} of them:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn null_is_unknown_wherever_a_field_may_be_missing() {
    for (path, _) in FIELDS {
        let needed = ["cluster", "goal", "goal.version", "cluster.globalDatastore.role"].contains(path);
        if needed || path.ends_with(']') || path.ends_with("parameters.databases") {
            continue;
        }
        let mut request = whole();
        put(&mut request, path, Value::Null);
        assert_eq!(mistakes_of(&request.to_string()), [], "{path}");
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
        ("cluster.data.usedBytes", "18446744073709551616"),
        ("cluster.client.dnsTtlSeconds", "4294967296"),
        ("goal.limits.writeInterruptionSeconds", "1e3"),
        ("goal.limits.writeInterruptionSeconds", "0.5"),
    ] {
        let mut request = whole();
        put(&mut request, path, number(text).expect("a number"));
        let mistakes = mistakes_of(&request.to_string());
        assert_eq!(mistakes.len(), 1, "{path} = {text}: {mistakes:?}");
        assert_eq!(mistakes[0].0, path, "{text}");
        assert!(["out-of-range", "wrong-type"].contains(&mistakes[0].1.as_str()), "{text}: {mistakes:?}");
    }
    // Too large for any number of the parser.
    let text = whole().to_string().replace("\"usedBytes\":6000000000", "\"usedBytes\":1e999");
    assert_eq!(mistakes_of(&text).len(), 1);
}
