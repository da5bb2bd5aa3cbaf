//! Invariant 12: every check has a command, expects what AWS prints, looks where AWS prints it, and can fail.

use upgrade_api::answer::{Check, Step};
use upgrade_api::{PlanRequest, plan};
use upgrade_rules::facts::Kind;

use crate::common::{json, sample};

/// What no request of AWS shows: what a database holds, what applications do, and what the user filled in.
const BY_HAND: &[&str] = &[
    "databases",
    "cluster-clients",
    "primary-endpoint",
    "placeholders",
    "shards-in-file",
    "settings-recorded",
    "writes-stopped",
    "writes-resumed",
];

fn holds(property: impl Fn(&PlanRequest, &Step) -> Result<(), String>) {
    let mut wrong = Vec::new();
    for request in sample(1_000) {
        for option in plan(&request).strategies {
            for step in &option.steps {
                if let Err(what) = property(&request, step) {
                    wrong.push(format!("{} {}: {what}\n    {}", option.id, step.id, json(&request)));
                }
            }
        }
    }
    let shown = wrong.iter().take(4).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{} steps:\n{shown}", wrong.len());
}

fn checks(step: &Step) -> impl Iterator<Item = &Check> {
    step.before.iter().chain(&step.after)
}

fn command(check: &Check) -> &str {
    check.commands.first().map_or("", |command| command.text.as_str())
}

#[test]
fn every_check_has_a_command() {
    holds(|_, step| {
        let without = checks(step).find(|check| check.commands.is_empty() && !BY_HAND.contains(&check.code));
        without.map_or(Ok(()), |check| Err(format!("{} has none", check.code)))
    });
}

#[test]
fn no_check_is_there_twice() {
    holds(|_, step| {
        let twice = |list: &[Check]| {
            list.iter().enumerate().any(|(at, one)| {
                list.iter().skip(at + 1).any(|other| !command(one).is_empty() && command(one) == command(other))
            })
        };
        if twice(&step.before) || twice(&step.after) { Err("the same command twice".to_owned()) } else { Ok(()) }
    });
}

/// From Redis OSS 6.0 and Valkey 7.2 on, nodes print a patch that no request names.
#[test]
fn versions_of_nodes_are_expected_as_aws_prints_them() {
    holds(|_, step| {
        for check in checks(step).filter(|check| command(check).contains("CacheClusterStatus,EngineVersion")) {
            let expects = check.expect.split(" under the pending values").next().unwrap_or_default();
            let bare = expects.split([' ', ',']).find(|word| {
                let mut parts = word.split('.');
                word.starts_with(|first: char| first.is_ascii_digit()) && parts.by_ref().count() == 2
            });
            if let Some(version) = bare.filter(|_| !check.expect.contains("under the pending values")) {
                return Err(format!("{} expects {version}", check.code));
            }
        }
        Ok(())
    });
}

/// Node type and engine version are pending on the nodes, everything else on their replication group.
#[test]
fn what_is_pending_is_looked_for_on_the_replication_group_too() {
    holds(|_, step| {
        let nodes = step.before.iter().any(|check| check.code == "version-and-pending");
        let on_group = step.operation != "ModifyCacheCluster"
            && nodes
            && step.before.iter().any(|check| command(check).contains("ReplicationGroupId=="));
        let both = step.before.iter().any(|check| check.code == "group-pending");
        if on_group && !both { Err("the group's pending values are not looked at".to_owned()) } else { Ok(()) }
    });
}

#[test]
fn membership_of_a_global_datastore_is_checked_only_where_it_is_possible() {
    holds(|request, step| {
        let cluster = &request.cluster;
        let impossible = cluster.kind == Some(Kind::CacheCluster)
            || cluster.global_datastore.is_some()
            || ["2.", "3.", "4."].iter().any(|old| step.from.version.starts_with(old));
        let checked = checks(step).any(|check| check.code == "in-no-global-datastore");
        if impossible && checked { Err("it cannot be a member".to_owned()) } else { Ok(()) }
    });
}

#[test]
fn zones_are_looked_at_before_multi_az_is_enabled() {
    holds(|_, step| {
        let enables = step.id.ends_with("-enable-failover");
        let looks = step.before.iter().any(|check| command(check).contains("PreferredAvailabilityZone"));
        if enables && !looks { Err("no look at the zones".to_owned()) } else { Ok(()) }
    });
}
