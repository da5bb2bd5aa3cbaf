//! What the steps of an option must contain, and in which order: the invariants 8, 9, 10, 12, 17 of `docs/plan-invariants.md`.

use upgrade_api::PlanRequest;
use upgrade_api::answer::{Endpoints, Shell, Step, Strategy};
use upgrade_rules::Engine;
use upgrade_rules::facts::ClusterMode;

use crate::common::holds;

/// Fails with the options of which the property says what is wrong.
pub(crate) fn of_every_option(property: impl Fn(&PlanRequest, &Strategy) -> Option<String>) {
    holds(|request, answer| {
        let wrong = answer.strategies.iter().filter_map(|option| Some((&option.id, property(request, option)?)));
        let wrong: Vec<String> = wrong.map(|(id, what)| format!("{id}: {what}")).collect();
        (!wrong.is_empty()).then(|| wrong.join("\n    "))
    });
}

/// The name of a step, without its number.
pub(crate) fn name(step: &Step) -> &str {
    step.id.split_once('-').map_or("", |(_, name)| name)
}

pub(crate) fn place(option: &Strategy, wanted: &str) -> Option<usize> {
    option.steps.iter().position(|step| name(step).starts_with(wanted))
}

pub(crate) fn command(step: &Step) -> &str {
    let posix = step.commands.iter().find(|command| command.shell == Shell::Posix);
    posix.map_or("", |command| command.text.as_str())
}

/// Invariant 8: the old cluster's settings are recorded before anything else is done about a new one.
#[test]
fn a_new_cluster_begins_with_the_settings_of_the_old_one() {
    of_every_option(|_, option| {
        place(option, "create-seeded").or(place(option, "create-empty"))?;
        let first = option.steps.iter().map(name).find(|name| *name != "make-available");
        (first != Some("record-settings")).then(|| format!("begins with {first:?}"))
    });
}

/// Invariant 8: every setting of the old cluster has a flag in the request that makes the new one.
#[test]
fn a_new_cluster_takes_over_every_setting() {
    const EVERY: &[&str] = &[
        "auto-minor-version-upgrade",
        "--cache-subnet-group-name ",
        "--notification-topic-arn ",
        "--port ",
        "--preferred-maintenance-window ",
        "--security-group-ids ",
        "--tags ",
    ];
    const OF_A_GROUP: &[&str] = &["automatic-failover-enabled", "--num-node-groups ", "--snapshot-retention-limit "];
    of_every_option(|request, option| {
        let step =
            option.steps.iter().find(|step| name(step).starts_with("create-") && command(step).contains(" create-"))?;
        let text = command(step);
        if !text.contains("create-replication-group") && !text.contains("create-cache-cluster") {
            return None;
        }
        let group = text.contains("create-replication-group");
        // Nodes of T1 have no snapshots.
        let small = request.cluster.node_type.as_deref().is_some_and(|node_type| node_type.starts_with("cache.t"));
        let wanted = EVERY.iter().chain(OF_A_GROUP.iter().filter(|_| group));
        let has = |flag: &str| text.contains(flag) || small && flag.contains("snapshot");
        // A list of zones is for one shard.
        let zones: &[&str] = match (group, text.contains("--num-node-groups 1 ")) {
            (true, true) => &["--preferred-cache-cluster-a-zs ", "--replicas-per-node-group "],
            (true, false) => &["--node-group-configuration "],
            (false, _) => &["--preferred-availability-zones "],
        };
        let lacks = wanted.chain(zones).find(|flag| !has(flag)).map(|flag| format!("lacks {flag}:\n{text}"));
        lacks.or_else(|| zones_of_another_number_of_shards(text))
    });
}

/// Of shards that a command lists, each has the zone of its primary.
fn zones_of_another_number_of_shards(text: &str) -> Option<String> {
    let shards: usize = text.split("--num-node-groups ").nth(1)?.split(' ').next()?.parse().ok()?;
    let listed = text.matches("PrimaryAvailabilityZone=").count();
    let wrong = listed != if (2..=6).contains(&shards) { shards } else { 0 };
    wrong.then(|| format!("has zones of {listed} shards, not of {shards}:\n{text}"))
}

/// Invariant 8: encryption that still accepts plain connections does not become one that refuses them.
#[test]
fn preferred_encryption_stays_preferred() {
    of_every_option(|request, option| {
        let preferred =
            request.cluster.in_transit_encryption == Some(upgrade_rules::facts::InTransitEncryption::Preferred);
        // Durability asks for TLS.
        let asked = request.goal.in_transit_encryption.is_some() || request.goal.durability.is_some();
        let step = option.steps.iter().find(|step| command(step).contains("create-replication-group"))?;
        let text = command(step);
        let modern = text.contains("--engine valkey") || text.contains("--engine-version 7");
        let joins = text.contains("--primary-cluster-id");
        (preferred && !asked && modern && !joins && !text.contains("--transit-encryption-mode preferred"))
            .then(|| text.to_owned())
    });
}

/// Users and their groups belong to replication groups: the other request does not know them.
#[test]
fn a_cache_cluster_is_made_without_user_groups() {
    of_every_option(|_, option| {
        let commands = option.steps.iter().map(command);
        let mut nodes = commands.filter(|text| text.contains("create-cache-cluster"));
        nodes.find(|text| text.contains("--user-group-ids") || text.contains("--auth-token")).map(str::to_owned)
    });
}

/// Invariant 10: before cluster mode is enabled, in place or in a new cluster, every client is moved.
#[test]
fn clients_move_before_cluster_mode_is_enabled() {
    of_every_option(|request, option| {
        let was = request.cluster.cluster_mode == Some(ClusterMode::Enabled) || request.cluster.shards > Some(1);
        let enabled = |step: &Step| step.to.cluster_mode == Some(ClusterMode::Enabled);
        let at = option.steps.iter().position(enabled).filter(|_| !was)?;
        let serverless = option
            .steps
            .iter()
            .any(|step| step.from.cluster_mode == Some(ClusterMode::Enabled) && name(step).contains("serverless"));
        let moved = place(option, "migrate-clients").is_some_and(|moved| moved < at);
        let from_start = option.steps.first().is_some_and(|step| step.from.cluster_mode == Some(ClusterMode::Enabled));
        (!moved && !serverless && !from_start).then(|| format!("step {at} enables it, and no client has moved"))
    });
}

/// Invariant 10: a node that joins a replication group is left for the group's primary endpoint, and endpoints change.
#[test]
fn who_joins_a_group_changes_to_its_primary_endpoint() {
    of_every_option(|_, option| {
        let joins = place(option, "join-replication-group")?;
        let next = option.steps.get(joins.saturating_add(1)).map(name);
        if next != Some("use-primary-endpoint") {
            return Some(format!("{next:?} follows"));
        }
        (option.endpoints != Endpoints::Changed).then(|| "endpoints are said to be kept".to_owned())
    });
}

/// Invariants 9 and 12: before the old cluster is deleted its connections are read by a command, and where its engine has
/// snapshots, a last one is taken.
#[test]
fn the_old_cluster_is_deleted_after_a_look_and_with_a_last_snapshot() {
    of_every_option(|request, option| {
        let step = option.steps.iter().find(|step| name(step) == "delete-old")?;
        let looks =
            step.before.iter().flat_map(|check| &check.commands).any(|line| line.text.contains("CurrConnections"));
        if !looks {
            return Some("nobody looks whether something is connected".to_owned());
        }
        let memcached = option.steps.first().is_some_and(|first| first.from.engine == Engine::Memcached);
        let small = request.cluster.node_type.as_deref().is_some_and(|node_type| node_type.starts_with("cache.t"));
        let last = command(step).contains("--final-snapshot-identifier ");
        (!last && !memcached && !small || last && memcached).then(|| command(step).to_owned())
    });
}

/// Invariant 12: what was carried over is counted, old against new, before the application goes over.
#[test]
fn items_are_counted_before_the_switch() {
    of_every_option(|_, option| {
        place(option, "create-seeded")?;
        let step = option.steps.iter().find(|step| name(step) == "switch-application")?;
        let counts =
            step.before.iter().flat_map(|check| &check.commands).filter(|line| line.text.contains("CurrItems"));
        (counts.count() < 2).then(|| "items are not compared".to_owned())
    });
}

/// Invariant 17: as long as the old cluster is kept, it is the rollback.
#[test]
fn the_old_cluster_is_the_rollback_until_it_is_deleted() {
    of_every_option(|_, option| {
        let switch = option.steps.iter().find(|step| name(step) == "switch-application")?;
        (!switch.rollback.possible).then(|| "no rollback although the old cluster is kept".to_owned())
    });
}

/// Where one step ends, the next begins.
#[test]
fn steps_join() {
    of_every_option(|_, option| {
        let mut pairs = option.steps.iter().zip(option.steps.iter().skip(1));
        let (one, next) = pairs.find(|(one, next)| one.to != next.from)?;
        Some(format!("{} ends where {} does not begin", one.id, next.id))
    });
}
