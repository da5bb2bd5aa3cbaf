//! No option waits for nothing, and no title names what its steps do not do, or in another order.

use upgrade_api::answer::Strategy;

use crate::common::holds;

fn operations(option: &Strategy) -> Vec<&str> {
    option.steps.iter().map(|step| step.id.split_once('-').map_or(step.id.as_str(), |(_, name)| name)).collect()
}

/// Invariant 6: the window is waited for where something is pending, or may be, or a step before has scheduled it.
#[test]
fn the_window_is_waited_for_only_where_something_is_pending() {
    holds(|request, answer| {
        let pending = request.cluster.pending.as_ref();
        let may_be = pending.is_none_or(|pending| pending.version.is_some() || pending.node_type.is_some());
        answer.strategies.iter().find_map(|option| {
            let idle = option.steps.iter().enumerate().find(|(place, step)| {
                // A backup may be taken between the two.
                let scheduled =
                    option.steps.iter().take(*place).any(|before| {
                        before.commands.iter().any(|command| command.text.contains("no-apply-immediately"))
                    });
                step.id.ends_with("-wait-for-window") && !scheduled && !may_be
            });
            idle.map(|(_, step)| format!("{}: {} waits for nothing", option.id, step.id))
        })
    });
}

/// What a title says, and the operations of which one must then be among the steps.
const NAMED: &[(&str, &[&str])] = &[
    ("scale up for free memory", &["change-node-type", "scale-global-datastore"]),
    ("create a replication group", &["join-replication-group"]),
    ("with failover first", &["enable-failover", "add-replica"]),
    ("enable automatic failover", &["enable-failover"]),
    ("enable multi-az", &["enable-failover"]),
    ("add a read replica first", &["add-replica"]),
    ("change back to cluster mode disabled", &["cluster-mode-disabled"]),
    ("finish the change to cluster mode enabled", &["cluster-mode-enabled"]),
    ("wait for the maintenance window", &["wait-for-window"]),
    ("next maintenance window", &["wait-for-window"]),
    ("window, then upgrade", &["upgrade-engine", "upgrade-and-change-node-type"]),
    ("change the number of shards", &["reshard"]),
    ("enable encryption in transit", &["encrypt-in-transit-preferred", "encrypt-in-transit-required"]),
    ("change the cluster mode", &["cluster-mode-compatible", "cluster-mode-enabled", "cluster-mode-disabled"]),
    ("change the node type", &["change-node-type"]),
    ("wait until the cluster is available", &["make-available"]),
    ("warm it up", &["warm-up"]),
    ("from a backup", &["create-seeded"]),
    ("empty cluster", &["create-empty"]),
    ("valkey 7.2 first", &["upgrade-engine", "upgrade-and-change-node-type"]),
];

/// What is named in a title where an order can go wrong: the rest is one act, or follows in any case.
const ORDERED: &[&str] = &[
    "scale up for free memory",
    "create a replication group",
    "change back to cluster mode disabled",
    "finish the change to cluster mode enabled",
    "wait for the maintenance window",
    "change the node type",
];

/// Invariant 6: a title names only what its steps do, in their order.
#[test]
fn a_title_names_its_steps_in_their_order() {
    holds(|_, answer| {
        answer.strategies.iter().filter(|option| !option.steps.is_empty()).find_map(|option| {
            let title = option.title.to_lowercase();
            let operations = operations(option);
            let named: Vec<(usize, &str, Option<usize>)> = NAMED
                .iter()
                .filter_map(|(words, wanted)| {
                    let place = operations.iter().position(|operation| wanted.contains(operation));
                    Some((title.find(words)?, *words, place))
                })
                .collect();
            if let Some((_, words, _)) = named.iter().find(|(_, _, place)| place.is_none()) {
                return Some(format!("{}: “{}” names “{words}”, and no step does it", option.id, option.title));
            }
            let mut ordered: Vec<_> = named.iter().filter(|(_, words, _)| ORDERED.contains(words)).collect();
            ordered.sort_by_key(|(at, ..)| *at);
            let sorted = ordered.is_sorted_by_key(|(_, _, place)| *place);
            (!sorted).then(|| format!("{}: “{}” over {}", option.id, option.title, operations.join(", ")))
        })
    });
}

/// Invariant 6: nothing is enabled by title that is on already.
#[test]
fn a_title_enables_nothing_that_is_on() {
    holds(|request, answer| {
        let on = request.cluster.automatic_failover == Some(true);
        let titles = answer.strategies.iter().flat_map(|option| {
            let steps = option.steps.iter().map(|step| step.title.as_str());
            steps.chain([option.title.as_str()])
        });
        titles
            .filter(|_| on)
            .find(|title| title.to_lowercase().contains("enable automatic failover"))
            .map(str::to_owned)
    });
}

/// Invariant 19: whoever changes something else than the version hears of that, and not of a move from a version to itself.
#[test]
fn no_summary_moves_from_a_version_to_itself() {
    holds(|_, answer| {
        let (from, rest) = answer.summary.strip_prefix("Moving from ")?.split_once(" to ")?;
        let after = rest.strip_prefix(from)?;
        let same = !after.starts_with(|next: char| next == '.' || next.is_ascii_digit());
        same.then(|| answer.summary.clone())
    });
}
