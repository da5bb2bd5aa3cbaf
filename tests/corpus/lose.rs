//! What is unknown is never better: taking a fact out of a request takes no warning out of its answer.

use std::collections::BTreeSet;

use serde_json::Value;
use upgrade_rules::registry;

use crate::answers::{Answered, all};
use crate::case::Kind;
use crate::part::{codes, reasons, text, texts};

#[test]
fn an_unknown_fact_removes_no_warning() {
    let known: BTreeSet<&str> = registry::all().map(|rule| rule.id.text()).collect();
    let mut lost = Vec::new();
    for answered in all().iter().filter(|answered| first_of_a_rule(answered)) {
        let Some(request) = &answered.case.request else { continue };
        for path in facts(request) {
            let mut less = request.clone();
            remove(&mut less, &path);
            let answer: Value = serde_json::from_str(&upgrade_api::plan_text(&less.to_string())).unwrap();
            if matches!(text(&answer, "status"), "invalid" | "up-to-date") {
                continue;
            }
            let still = codes(&answer);
            let missing: Vec<&str> = warnings(&answered.answer)
                .into_iter()
                .filter(|code| known.contains(code) && !still.contains(code) && !SAID_OF_THE_VALUE.contains(code))
                .collect();
            if !missing.is_empty() {
                lost.push(format!("{} without {}: {missing:?}", answered.name, path.join(".")));
            }
        }
    }
    assert!(lost.is_empty(), "{} times a warning is lost with a fact:\n{}", lost.len(), lost.join("\n"));
}

/// Said of a value that is given, and of nothing that is not. Of memory and writes of which nothing is known,
/// `needs-memory-for-snapshot` says what to see to; of a scale-down that may not fit, `data-larger-than-node-type`.
const SAID_OF_THE_VALUE: [&str; 8] = [
    "cluster-mode-follows-from-failover",
    "no-encryption-in-transit-on-m1-m2",
    "parameter-group-not-of-this-version",
    "too-little-free-memory",
    "heavy-writes-outrun-replication",
    "node-type-unlisted",
    "node-type-closed-to-new-clusters",
    "data-fits-node-type",
];

/// One case a rule: planning each request once for each of its facts takes its time.
fn first_of_a_rule(answered: &Answered) -> bool {
    let first = answered.file.cases.iter().find(|case| case.kind == Kind::Fires);
    answered.file.rule.is_some() && first.is_some_and(|first| first.name == answered.case.name)
}

/// Statements about the requested upgrade; those of single steps come and go with the options.
fn warnings(answer: &Value) -> BTreeSet<&str> {
    reasons(answer).into_iter().chain(texts(answer, "notices", "code")).collect()
}

/// Facts that rules look at. Without the first three of a cluster nothing is planned; what waits and the status pass by
/// themselves, and have cases of their own.
const FACTS: [&str; 17] = [
    "nodeType",
    "shards",
    "replicasPerShard",
    "clusterMode",
    "automaticFailover",
    "multiAz",
    "parameterGroup",
    "parameterGroup.isDefault",
    "parameterGroup.parameters",
    "inTransitEncryption",
    "atRestEncryption",
    "auth",
    "userGroupEngines",
    "data",
    "data.databasesInUse",
    "data.reservedMemoryPercent",
    "client.clusterProtocol",
];

/// The facts that a request gives and may leave out.
fn facts(request: &Value) -> Vec<Vec<&'static str>> {
    let paths = FACTS.iter().map(|fact| std::iter::once("cluster").chain(fact.split('.')).collect::<Vec<_>>());
    paths.filter(|path| path.iter().try_fold(request, |value, key| value.get(key)).is_some()).collect()
}

fn remove(value: &mut Value, path: &[&str]) {
    let Some((last, parents)) = path.split_last() else { return };
    let mut place = Some(value);
    for key in parents {
        place = place.and_then(|value| value.get_mut(key));
    }
    if let Some(map) = place.and_then(Value::as_object_mut) {
        map.remove(*last);
    }
}
