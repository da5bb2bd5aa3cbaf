//! Names, values and combinations; several errors at once.

use serde_json::{Value, json};
use upgrade_api::plan_text;

use crate::{errors_of, put, whole};

fn help(request: &Value) -> Vec<String> {
    let answer: Value = serde_json::from_str(&plan_text(&request.to_string())).expect("an answer");
    let errors = answer["errors"].as_array().expect("errors");
    errors.iter().map(|error| error["help"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_wrong_name_is_answered_with_the_nearest() {
    for (place, wrong, nearest) in [
        ("", "gaol", "goal"),
        ("cluster", "vershion", "version"),
        ("cluster", "node_type", "nodeType"),
        ("cluster", "NodeType", "nodeType"),
        ("cluster", "multiAZ", "multiAz"),
        ("cluster.data", "databases", "databasesInUse"),
        ("goal", "limit", "limits"),
        ("goal.limits", "keepdata", "keepData"),
    ] {
        let mut request = whole();
        let path = if place.is_empty() { wrong.to_owned() } else { format!("{place}.{wrong}") };
        put(&mut request, &path, json!(1));
        assert_eq!(errors_of(&request.to_string()), [(path.clone(), "unknown-field".to_owned())]);
        assert!(help(&request)[0].contains(&format!("`{nearest}`")), "{path}: {:?}", help(&request));
    }
    for (path, wrong, nearest) in [
        ("cluster.engine", "reddis", "redis"),
        ("cluster.kind", "replication group", "replication-group"),
        ("cluster.clusterMode", "Enabled", "enabled"),
        ("goal.timing", "maintenance", "maintenance-window"),
        ("guide", "2018", "2018-01"),
        ("language", "tlh", "en"),
    ] {
        let mut request = whole();
        put(&mut request, path, Value::from(wrong));
        let errors = errors_of(&request.to_string());
        assert_eq!(errors.len(), 1, "{errors:?}");
        assert_eq!(errors[0].0, path);
        assert!(help(&request)[0].contains(&format!("`{nearest}`")), "{path}: {:?}", help(&request));
    }
}

#[test]
fn several_errors_are_all_named() {
    let mut request = whole();
    let wrong = [
        ("cluster.vershion", json!("7"), "unknown-field"),
        ("cluster.shards", json!("one"), "wrong-type"),
        ("cluster.engine", json!("reddis"), "unknown-value"),
        ("cluster.multiAz", json!("yes"), "wrong-type"),
        ("cluster.data.databasesInUse[0]", json!("zero"), "wrong-type"),
        ("cluster.userGroupEngines[0]", json!(1), "wrong-type"),
        ("goal.timing", json!("now"), "unknown-value"),
        ("goal.limits", json!([]), "wrong-type"),
        ("foreign", json!(null), "unknown-field"),
    ];
    for (path, value, _) in &wrong {
        put(&mut request, path, value.clone());
    }
    let mut errors = errors_of(&request.to_string());
    errors.sort();
    let mut expected: Vec<(String, String)> =
        wrong.iter().map(|(path, _, code)| ((*path).to_owned(), (*code).to_owned())).collect();
    expected.sort();
    assert_eq!(errors, expected);
}

/// Forms are checked after types: all of them together, too.
#[test]
fn several_wrong_forms_are_all_named() {
    let mut request = whole();
    let wrong = [
        ("asOf", json!("22.11.2026"), "bad-date"),
        ("cluster.id", json!("$(reboot)"), "bad-id"),
        ("cluster.region", json!("mars"), "bad-region"),
        ("cluster.nodeType", json!("r6g.large"), "bad-node-type"),
        ("cluster.pending.nodeType", json!("r6g"), "bad-node-type"),
        ("goal.nodeType", json!(""), "bad-node-type"),
        ("cluster.maintenanceWindow", json!("sunday"), "bad-window"),
        ("cluster.snapshotWindow", json!("3-4"), "bad-window"),
        ("cluster.shards", json!(0), "out-of-range"),
    ];
    for (path, value, _) in &wrong {
        put(&mut request, path, value.clone());
    }
    let errors = errors_of(&request.to_string());
    for (path, _, code) in wrong {
        assert!(errors.contains(&(path.to_owned(), code.to_owned())), "{path}: {errors:?}");
    }
}

#[test]
fn versions_that_never_were_are_answered_with_the_nearest() {
    for (engine, version) in [
        ("redis", "7.2"),
        ("redis", "3.2.11"),
        ("redis", "6.2.6"),
        ("redis", "latest"),
        ("redis", ""),
        ("redis", "٧.١"),
        ("redis", "99999999999999999999.0.0"),
        ("redis", "-1"),
        ("valkey", "7.1"),
        ("memcached", "2.0"),
    ] {
        let request = json!({"cluster": {"kind": "cache-cluster", "engine": "redis", "version": "5.0.6"}, "goal": {"engine": engine, "version": version}});
        let errors = errors_of(&request.to_string());
        assert_eq!(errors.len(), 1, "{engine} {version}: {errors:?}");
        assert_eq!(errors[0].0, "goal.version", "{engine} {version}");
    }
}

#[test]
fn combinations_that_cannot_be_are_named() {
    for (cluster, path, code) in [
        (
            json!({"engine": "memcached", "replicasPerShard": 1}),
            "cluster.replicasPerShard",
            "memcached-has-no-replicas",
        ),
        (
            json!({"engine": "memcached", "automaticFailover": true}),
            "cluster.automaticFailover",
            "memcached-has-no-replicas",
        ),
        (
            json!({"engine": "memcached", "clusterMode": "enabled"}),
            "cluster.clusterMode",
            "memcached-has-no-cluster-mode",
        ),
        (json!({"engine": "memcached", "auth": "token"}), "cluster.auth", "memcached-has-no-users"),
        (json!({"engine": "memcached", "auth": "user-group"}), "cluster.auth", "memcached-has-no-users"),
        (
            json!({"engine": "memcached", "globalDatastore": {"role": "primary"}}),
            "cluster.globalDatastore.role",
            "memcached-has-no-global-datastore",
        ),
        (
            json!({"kind": "serverless", "globalDatastore": {"role": "secondary"}}),
            "cluster.globalDatastore.role",
            "serverless-has-no-global-datastore",
        ),
        (
            json!({"engine": "memcached", "kind": "replication-group"}),
            "cluster.kind",
            "memcached-has-no-replication-group",
        ),
        (json!({"engine": "valkey", "kind": "cache-cluster"}), "cluster.kind", "valkey-needs-replication-group"),
        (
            json!({"engine": "redis", "clusterMode": "disabled", "shards": 2}),
            "cluster.shards",
            "one-shard-when-disabled",
        ),
        (
            json!({"engine": "redis", "kind": "cache-cluster", "replicasPerShard": 2}),
            "cluster.replicasPerShard",
            "single-node-has-no-replicas",
        ),
        (
            json!({"engine": "redis", "version": "2.8.24", "clusterMode": "enabled"}),
            "cluster.clusterMode",
            "cluster-mode-version",
        ),
        (
            json!({"engine": "redis", "version": "6.2", "clusterMode": "compatible"}),
            "cluster.clusterMode",
            "cluster-mode-version",
        ),
        (
            json!({"engine": "valkey", "version": "8.2", "durability": "sync"}),
            "cluster.durability",
            "durability-version",
        ),
    ] {
        let version = if cluster["engine"] == "memcached" { "1.6.22" } else { "newest" };
        let request = json!({"cluster": cluster, "goal": {"version": version}});
        let errors = errors_of(&request.to_string());
        assert_eq!(errors, [(path.to_owned(), code.to_owned())], "{request}");
    }
}

/// What the target cannot have is not left out of a plan without a word.
#[test]
fn goals_that_cannot_be_are_named() {
    let memcached = json!({"kind": "cache-cluster", "engine": "memcached", "version": "1.6.6"});
    let group = json!({"kind": "replication-group", "engine": "redis", "version": "7.0"});
    let serverless = json!({"kind": "serverless", "engine": "redis", "version": "7"});
    for (cluster, goal, path, code) in [
        (&memcached, json!({"clusterMode": "enabled"}), "goal.clusterMode", "memcached-has-no-cluster-mode"),
        (&memcached, json!({"shards": 2}), "goal.shards", "memcached-has-no-shards"),
        (&memcached, json!({"atRestEncryption": true}), "goal.atRestEncryption", "memcached-has-no-encryption-at-rest"),
        (&memcached, json!({"durability": "sync"}), "goal.durability", "memcached-has-no-durability"),
        (&group, json!({"engine": "memcached", "shards": 1}), "goal.shards", "memcached-has-no-shards"),
        (&group, json!({"clusterMode": "disabled", "shards": 2}), "goal.shards", "one-shard-when-disabled"),
        (&serverless, json!({"nodeType": "cache.r6g.large"}), "goal.nodeType", "serverless-has-no-nodes"),
        (&serverless, json!({"shards": 3}), "goal.shards", "serverless-has-no-nodes"),
    ] {
        let mut request = json!({"cluster": cluster, "goal": goal});
        put(&mut request, "goal.version", json!("newest"));
        assert_eq!(errors_of(&request.to_string()), [(path.to_owned(), code.to_owned())], "{request}");
        assert!(help(&request)[0].contains("omit") || code == "one-shard-when-disabled", "{request}");
    }
    let already = json!({"cluster": memcached, "goal": {"version": "newest", "clusterMode": "disabled", "atRestEncryption": false}});
    assert_eq!(errors_of(&already.to_string()), []);
}

/// `serde_json` would keep the last of two values, and plan from that.
#[test]
fn a_name_that_is_there_twice_is_named_with_its_place() {
    let text = r#"{"cluster":{"kind":"replication-group","engine":"redis","version":"5.0.6","version":"6.2"},"goal":{"version":"7.1"},"goal":{"version":"7.0"}}"#;
    let twice = |path: &str| (path.to_owned(), "repeated-field".to_owned());
    assert_eq!(errors_of(text), [twice("cluster.version"), twice("goal")]);
}

/// A long word is compared by its beginning, and an error shows no more of it.
#[test]
fn a_long_word_costs_no_time_and_is_cut() {
    let start = std::time::Instant::now();
    let long = "é".repeat(400_000);
    for request in [
        json!({"cluster": {"kind": long, "status": long, "id": long, "version": long}, "goal": {"version": "7.1"}}),
        json!({"cluster": {(&long): 1}, "goal": {"version": "7.1"}}),
        json!({"cluster": {"engine": "redis", "version": long, "parameterGroup": {"family": long}}, "goal": {"version": long}}),
        json!({"guide": long, "cluster": {}, "goal": {"version": "7.1"}}),
    ] {
        let answer = plan_text(&request.to_string());
        assert!(answer.contains("\"status\":\"invalid\"") && answer.len() < 6_000, "{} bytes", answer.len());
    }
    assert!(start.elapsed() < std::time::Duration::from_secs(5), "{:?}", start.elapsed());
}

#[test]
fn what_is_missing_is_named_exactly() {
    for (cluster, missing, named) in [
        (json!({}), &["cluster.kind", "cluster.engine", "cluster.version"][..], "kind, engine, and version"),
        (json!({"engine": "redis"}), &["cluster.kind", "cluster.version"], "kind and version"),
        (json!({"version": "7.0"}), &["cluster.kind"], "the kind"),
        (json!({"kind": "serverless"}), &["cluster.engine", "cluster.version"], "engine and version"),
        (json!({"engine": "redis", "version": "7.0"}), &["cluster.kind"], "the kind"),
        (json!({"kind": "serverless", "version": "7"}), &["cluster.engine"], "the engine"),
        (json!({"kind": "serverless", "engine": "redis"}), &["cluster.version"], "the version"),
    ] {
        let request = json!({"cluster": cluster, "goal": {"version": "7.1"}});
        let answer: Value = serde_json::from_str(&plan_text(&request.to_string())).expect("an answer");
        assert_eq!(answer["direct"]["reasons"][0]["because"], json!(missing), "{request}");
        let asked: Vec<&Value> =
            answer["questions"].as_array().expect("questions").iter().map(|q| &q["field"]).collect();
        assert_eq!(asked, missing, "{request}");
        assert!(answer["summary"].as_str().expect("a summary").contains(named), "{}", answer["summary"]);
    }
}

#[test]
fn what_every_plan_needs_is_asked_for() {
    let answer: Value =
        serde_json::from_str(&plan_text("{\"cluster\":{},\"goal\":{\"version\":\"newest\"}}")).expect("an answer");
    assert_eq!(answer["status"], "conditional");
    let fields: Vec<&str> = answer["questions"]
        .as_array()
        .expect("questions")
        .iter()
        .filter_map(|question| question["field"].as_str())
        .collect();
    assert_eq!(fields, ["cluster.kind", "cluster.engine", "cluster.version"]);
    assert_eq!(
        errors_of("{}"),
        [("cluster".to_owned(), "missing-field".to_owned()), ("goal".to_owned(), "missing-field".to_owned())]
    );
    assert_eq!(errors_of("{\"cluster\":{},\"goal\":{}}"), [("goal.version".to_owned(), "missing-field".to_owned())]);
    assert_eq!(errors_of("[]").len(), 1);
    assert_eq!(errors_of("null").len(), 1);
    assert_eq!(errors_of("7").len(), 1);
}
