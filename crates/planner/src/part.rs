//! Parts of a goal: what can be had of it where the whole loses data, or breaks what the user has ruled out.

use upgrade_rules::facts::Limits;
use upgrade_rules::model::State;
use upgrade_rules::operations::DataRisk;
use upgrade_rules::rules::stop_with_rollback;
use upgrade_rules::service::Service;

use crate::goal::Goal;
use crate::kind::Part;
use crate::options::options;
use crate::plan::{Strategy, Target};

/// The best option for each part of a goal that has one.
pub(crate) fn strategies<'a>(
    service: Service,
    start: &State<'a>,
    target: &Target,
    limits: Option<&Limits>,
) -> Vec<Strategy<'a>> {
    let mut found: Vec<Strategy> = Vec::new();
    for (part, target) in parts(start, target).into_iter().filter(|(_, target)| asks_for_something(start, target)) {
        let options = options(service, start, &Goal::of(start, &target), limits);
        let Some(mut option) = options
            .strategies
            .into_iter()
            .find(|option| option.is_recommendable() && option.data_risk < DataRisk::AllData)
        else {
            continue;
        };
        option.kind.part = part;
        option.id = option.kind.id();
        found.push(option);
    }
    found
}

/// Whether anything of the goal is left: to wait for what is pending is no part of it.
fn asks_for_something(start: &State, target: &Target) -> bool {
    let goal = Goal::of(start, target);
    let settings = goal.in_transit.is_some() || goal.at_rest || goal.durability.is_some();
    let shape = goal.node_type.is_some() || goal.mode.is_some() || goal.shards.is_some();
    target.version != start.live.version || shape || settings
}

/// The goal with one of its wishes left out, and with another version where a rollback remains.
fn parts(start: &State, target: &Target) -> Vec<(Part, Target)> {
    let mut parts = Vec::new();
    if target.node_type.is_some() {
        parts.push((Part::WithoutNodeType, Target { node_type: None, ..target.clone() }));
    }
    if target.mode.is_some() || target.shards.is_some() {
        parts.push((Part::WithoutClusterMode, Target { mode: None, shards: None, ..target.clone() }));
    }
    if target.in_transit.is_some() || target.at_rest {
        parts.push((Part::WithoutEncryption, Target { in_transit: None, at_rest: false, ..target.clone() }));
    }
    if target.durability.is_some() {
        parts.push((Part::WithoutDurability, Target { durability: None, ..target.clone() }));
    }
    // No page on that rollback mentions a Global Datastore.
    if let Some(version) = stop_with_rollback(start.live.version, target.version).filter(|_| !start.is_global()) {
        parts.push((Part::StopWithRollback, Target { version, ..target.clone() }));
    }
    parts
}
