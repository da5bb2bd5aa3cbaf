//! What changes anything else about the cluster that is there, and what its users can do themselves.

use crate::case::Case;
use crate::setting_refusals::{durable_refusals, mode_refusals, shard_refusals, tls_refusals};
use crate::step::{Action, Step};
use crate::world::{Durable, Mode, Shape, Tls, World};

/// What the user can put in place before. None of it touches the cluster.
pub(crate) fn preparations(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let mut free = |action: Action, after: World| steps.push(Step::quiet(action, after));
    let takes_group = world.shape != Shape::Serverless;
    if takes_group && world.own_group && !world.group_made && world.runs != case.final_version() {
        free(Action::MakeParameterGroup, World { group_made: true, ..*world });
    }
    // F-CM-11: the clients move while the cluster takes both kinds; those that speak the protocol already stay as they are.
    if matches!(world.shape, Shape::Between { .. }) {
        free(Action::MoveClients, World { clients: true, ..*world });
    }
    // The application moves its keys.
    if world.others {
        free(Action::MoveKeys, World { others: false, ..*world });
    }
}

/// A group, a replica, automatic failover, Multi-AZ. None of it has a documented interruption.
pub(crate) fn high_availability(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let mut becomes = |action: Action, shape: Shape| steps.push(Step::quiet(action, World { shape, ..*world }));
    match world.shape {
        // Nothing says what becomes of pending changes when a node is made a member of a group: not while one is pending.
        Shape::Alone if !world.has_pending() => {
            becomes(Action::JoinGroup, Shape::Group { replica: false, failover: false, zones: false });
        }
        Shape::Group { replica: false, failover, zones } => {
            becomes(Action::AddReplica, Shape::Group { replica: true, failover, zones });
        }
        Shape::Group { replica: true, .. } => {
            becomes(Action::EnableFailover, Shape::Group { replica: true, failover: true, zones: true });
        }
        // F-GATE-06.
        Shape::Sharded { shards, replica: false, zones } if case.era.changes_replicas_of_sharded() => {
            becomes(Action::AddReplica, Shape::Sharded { shards, replica: true, zones });
        }
        // Before Multi-AZ is a switch of its own there is nothing to switch on.
        Shape::Sharded { shards, replica: true, .. } if case.era.knows_zones() => {
            becomes(Action::EnableFailover, Shape::Sharded { shards, replica: true, zones: true });
        }
        _ => {}
    }
}

/// F-CM-10, F-CM-13: disabled to compatible where that is requested, and from there on or back. F-DOWN-35: no seconds given.
pub(crate) fn cluster_mode(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let mut becomes = |shape: Shape, to: Option<Mode>| {
        if mode_refusals(case.era, world, to).is_empty() {
            steps.push(Step::quiet(Action::ChangeMode(to), World { shape, ..*world }));
        }
    };
    match world.shape {
        Shape::Group { zones, .. } if case.mode() == Some(Mode::Enabled) && !world.has_pending() => {
            becomes(Shape::Between { zones }, None);
        }
        Shape::Between { zones } => {
            becomes(Shape::Group { replica: true, failover: true, zones }, Some(Mode::Disabled));
            becomes(Shape::Sharded { shards: 1, replica: true, zones }, Some(Mode::Enabled));
        }
        _ => {}
    }
}

/// F-SEED-31, F-18-07: another number of shards, while the cluster runs.
pub(crate) fn shards(case: &Case, world: &World, steps: &mut Vec<Step>) {
    if let (Some(wanted), Shape::Sharded { replica, zones, .. }) = (case.requested.shards, world.shape)
        && shard_refusals(case.era, world, wanted).is_empty()
    {
        let shape = Shape::Sharded { shards: wanted, replica, zones };
        steps.push(Step::quiet(Action::Reshard(wanted), World { shape, ..*world }));
    }
}

/// F-PATH-30: encryption in transit, one mode after the other. DNS names change; no document has an interruption.
pub(crate) fn encryption(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let next = if world.tls == Tls::Off { Tls::Preferred } else { Tls::Required };
    let wanted = case.new_tls() && world.tls != Tls::Required;
    if wanted && !world.has_pending() && tls_refusals(case.era, world, next).is_empty() {
        steps.push(Step::quiet(Action::Encrypt(next), World { tls: next, ..*world }));
    }
}

/// F-N-001, F-N-005: from any durability to any other, while it keeps serving, by a modification of its own: what is pending
/// would run along with it (F-BLK-26). F-N-006: encryption at rest comes with it.
pub(crate) fn durability(case: &Case, world: &World, steps: &mut Vec<Step>) {
    if let Some(durable) = case.requested.durable.filter(|durable| *durable != world.durable)
        && !world.has_pending()
        && durable_refusals(case.era, world, durable).is_empty()
    {
        let at_rest = world.at_rest || durable != Durable::Off;
        steps.push(Step::quiet(Action::ChangeDurability(durable), World { at_rest, durable, ..*world }));
    }
}
