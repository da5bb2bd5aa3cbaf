//! The same fleet on the command line.

use serde_json::Value;
use upgrade_api::facts::paths;

/// The parts of a goal that have an option of their own, which takes a value.
const VALUES: [(&str, &str); 9] = [
    (paths::GOAL_VERSION, "to"),
    (paths::GOAL_ENGINE, "engine"),
    (paths::GOAL_TIMING, "timing"),
    (paths::GOAL_NODE_TYPE, "node-type"),
    (paths::GOAL_CLUSTER_MODE, "cluster-mode"),
    (paths::GOAL_SHARDS, "shards"),
    (paths::GOAL_IN_TRANSIT, "in-transit-encryption"),
    (paths::GOAL_DURABILITY, "durability"),
    (paths::LIMIT_WRITES, "max-write-interruption"),
];

/// Those that are asked for or not.
const FLAGS: [(&str, &str); 3] = [
    (paths::GOAL_AT_REST, "at-rest-encryption"),
    (paths::LIMIT_KEEP_DATA, "keep-data"),
    (paths::LIMIT_KEEP_ROLLBACK, "keep-rollback"),
];

/// The command that plans the clusters of `fleet.json` for the goal of a request. What a shell would not take as one word is
/// no value of a goal, and is left out.
pub fn command(request: &Value) -> String {
    let at = |path: &str| request.pointer(&["/", &path.replace('.', "/")].concat());
    let mut command = String::from("npx elasticache-upgrade-planner plan fleet.json --fleet");
    for (path, option) in VALUES {
        let value = at(path).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        if let Some(value) = value.filter(|value| is_word(value)) {
            command.extend([" --", option, " ", &value]);
        }
    }
    for (path, option) in FLAGS {
        if at(path) == Some(&Value::Bool(true)) {
            command.extend([" --", option]);
        }
    }
    if at(paths::GOAL_KIND).and_then(Value::as_str) == Some("serverless") {
        command.push_str(" --serverless");
    }
    if let Some(guide) = at(paths::GUIDE).and_then(Value::as_str).filter(|guide| is_word(guide)) {
        command.extend([" --guide ", guide]);
    }
    command.push_str(" --format markdown");
    command
}

fn is_word(value: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '.' || letter == '-';
    !value.is_empty() && !value.starts_with('-') && value.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::command;

    #[test]
    fn goal_and_limits_are_options_and_the_cluster_is_none() {
        let request = json!({
            "cluster": {"engine": "redis", "shards": 3},
            "goal": {"version": "8.1", "engine": "valkey", "timing": "immediately", "shards": 4, "atRestEncryption": false,
                "limits": {"writeInterruptionSeconds": 5, "keepData": true}},
            "guide": "2018-01", "asOf": "2026-11-30"
        });
        assert_eq!(
            command(&request),
            "npx elasticache-upgrade-planner plan fleet.json --fleet --to 8.1 --engine valkey --timing immediately --shards 4 \
             --max-write-interruption 5 --keep-data --guide 2018-01 --format markdown"
        );
    }

    #[test]
    fn what_is_no_word_is_not_in_the_command() {
        let command = command(&json!({"goal": {"version": "8.1; rm -rf /", "nodeType": "--help"}}));
        assert_eq!(command, "npx elasticache-upgrade-planner plan fleet.json --fleet --format markdown");
    }
}
