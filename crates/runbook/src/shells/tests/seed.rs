//! The examples of the guide of January 2018, word for word.

use upgrade_rules::facts::Kind;
use upgrade_rules::model::Operation;
use upgrade_rules::{Engine, Guide};

use super::{cluster, command, guide, step, version};
use crate::answer::Shell;

fn example(guide: Guide, region: Option<&str>, shell: Shell) -> String {
    let facts = cluster(Kind::ReplicationGroup, "myReplGroup", region);
    let from = version(Engine::Redis, "3.2.10");
    let step = step(guide, &facts, from, Operation::EnableFailover, |_| {});
    command(guide, &step, from, shell)
}

#[test]
fn the_command_line_for_unix() {
    let seed = include_str!("../../../../../tests/corpus/runbook/seed/posix.txt");
    assert_eq!(example(guide("2018-01"), None, Shell::Posix), seed.trim_end());
}

#[test]
fn the_command_line_for_windows() {
    let seed = include_str!("../../../../../tests/corpus/runbook/seed/cmd.txt");
    assert_eq!(example(guide("2018-01"), None, Shell::Cmd), seed.trim_end());
}

/// Up to the version of the API, the signature's parameters, and blanks at the end of a line.
#[test]
fn the_request_of_the_api() {
    let seed = include_str!("../../../../../tests/corpus/runbook/seed/api.txt");
    let signature = |line: &&str| {
        let line = line.trim_start();
        !["&Signature", "&Timestamp", "&X-Amz-"].iter().any(|name| line.starts_with(name))
    };
    let lines: Vec<&str> = seed.lines().map(str::trim_end).filter(signature).collect();
    let expected = lines.join("\n").replace("Version=2014-12-01", "Version=2015-02-02");
    assert_eq!(example(guide("2018-01"), Some("us-west-2"), Shell::QueryApi), expected);
}

#[test]
fn today_multi_az_is_a_switch_of_its_own() {
    assert_eq!(
        example(Guide::CURRENT, None, Shell::Powershell),
        "aws elasticache modify-replication-group `\n   --replication-group-id myReplGroup `\n   \
         --automatic-failover-enabled `\n   --multi-az-enabled `\n   --apply-immediately"
    );
}
