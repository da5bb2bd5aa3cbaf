//! The upgrade as asked, in one call: whether AWS takes it, and what resolves a block.

use upgrade_rules::Truth;
use upgrade_rules::facts::{ClusterMode, Kind};
use upgrade_rules::model::{Modify, Operation, State, Timing, field};
use upgrade_rules::rule::{Asked, Fired, Property, Resolution, Weight, push_unique};
use upgrade_rules::service::Service;

use crate::goal::Goal;
use crate::kind::{First, Main, Room};
use crate::plan::{Direct, Plan, Strategy};

/// What was asked, as the one call (or the calls) that it would take if nothing blocked it.
pub(crate) fn operations(start: &State, goal: &Goal) -> Vec<Operation> {
    // No request has nodes become a serverless cache; the one that changes such a cache is judged.
    if goal.serverless {
        return vec![Operation::ModifyServerless(goal.version)];
    }
    let mut operations = Vec::new();
    // A blocked scale-up is judged alone; the pending upgrade was not asked for.
    let version = Some(goal.version).filter(|version| *version != start.live.version && !goal.scale_up_only);
    let timing = goal.timing.unwrap_or(Timing::Immediately);
    match (start.live.kind, version) {
        (Kind::Serverless, Some(version)) => operations.push(Operation::ModifyServerless(version)),
        (Kind::GlobalDatastore, _) if timing == Timing::Immediately => {
            operations.extend(version.map(|version| Operation::ModifyGlobal { version, parameter_group: None }));
            operations.extend(goal.node_type.clone().map(Operation::ScaleGlobal));
        }
        _ if version.is_some() || goal.node_type.is_some() => operations.push(Operation::Modify(Modify {
            version,
            node_type: goal.node_type.clone(),
            parameter_group: None,
            timing,
        })),
        _ => {}
    }
    if let Some(mode) = goal.mode {
        operations.push(Operation::ChangeClusterMode(mode));
    }
    if let Some(mode) = goal.in_transit {
        operations.push(Operation::EncryptInTransit(mode));
    }
    if let Some(durability) = goal.durability {
        operations.push(Operation::ChangeDurability(durability));
    }
    if goal.at_rest {
        operations.push(Operation::EncryptAtRest);
    }
    if let Some(shards) = goal.shards
        && goal.mode != Some(ClusterMode::Enabled)
    {
        operations.push(Operation::Reshard(shards));
    }
    operations
}

pub(crate) fn judge(service: Service, start: &State, goal: &Goal) -> Direct {
    let mut direct = Direct { blocked: Truth::No, reasons: Vec::new() };
    let operations = operations(start, goal);
    let timing = goal.timing.unwrap_or(Timing::Immediately);
    let together =
        service.accepts_together(&Asked { state: start, operations: &operations, timing, shards: goal.shards });
    let each = operations.iter().map(|operation| service.accepts(start, operation));
    for acceptance in each.chain([together]) {
        direct.blocked = direct.blocked.or(acceptance.blocked);
        push_unique(&mut direct.reasons, acceptance.reasons);
    }
    let perhaps = refuses_shards_where_enabled(service, start, goal);
    if !perhaps.is_empty() {
        direct.blocked = direct.blocked.or(Truth::Unknown);
        push_unique(&mut direct.reasons, perhaps);
    }
    direct
}

/// With the cluster mode unknown, it may be enabled already: then the shards are a request of their own, which rules may refuse.
fn refuses_shards_where_enabled(service: Service, start: &State, goal: &Goal) -> Vec<Fired> {
    let unknown = start.live.mode.is_none() && goal.mode == Some(ClusterMode::Enabled);
    let Some(shards) = goal.shards.filter(|_| unknown) else { return Vec::new() };
    let mut enabled = start.clone();
    enabled.live.mode = Some(ClusterMode::Enabled);
    let mut reasons = service.accepts(&enabled, &Operation::Reshard(shards)).reasons;
    for fired in &mut reasons {
        fired.finding.truth = Truth::Unknown;
        fired.finding.missing = fired.finding.missing.or(Some(field::CLUSTER_MODE));
    }
    reasons
}

/// What is true of the upgrade as asked: whichever option is chosen, or because one of the options does what was asked; and
/// the standing risks of the cluster, also where nothing is to be done.
pub(crate) fn notices(service: Service, start: &State, goal: &Goal, strategies: &[Strategy]) -> Vec<Fired> {
    let happens = |fired: &Fired| happens(service, fired, strategies);
    let mut notices: Vec<Fired> = Vec::new();
    for operation in operations(start, goal) {
        push_unique(&mut notices, service.notices(start, &operation).into_iter().filter(happens));
    }
    push_unique(&mut notices, service.standing(start, goal.version));
    notices
}

/// Whether it is true whichever option is chosen, or of a step of one of these.
fn happens(service: Service, fired: &Fired, strategies: &[Strategy]) -> bool {
    let mut steps = strategies.iter().flat_map(|strategy| &strategy.steps);
    fired.rule.is_standing()
        || steps.any(|step| !service.notices_of(&[fired.rule], &step.from, &step.operation).is_empty())
}

/// What the order of the options rests on, else the first notice that has to be acted on for certain: what may be so is asked.
/// What is true of another option than the one to take is no warning of it.
pub(crate) fn warning(service: Service, plan: &Plan) -> Option<Fired> {
    let chosen = plan.recommended().or(plan.strategies.first());
    let of_it = |fired: &Fired| chosen.is_none_or(|strategy| happens(service, fired, std::slice::from_ref(strategy)));
    let to_act_on = |fired: &&Fired| fired.rule.weight() == Weight::Act && fired.finding.truth == Truth::Yes;
    let mut notices = plan.notices.iter().filter(to_act_on);
    let room = notices.clone().find(|fired| fired.finding.property == Some(Property::MakeRoomFirst));
    room.or_else(|| notices.find(|fired| of_it(fired))).cloned()
}

/// What the guide itself names for this block, in its order.
pub(crate) fn of_the_guide(direct: &Direct, goal: &Goal) -> Vec<Main> {
    let mut reasons = direct.reasons.iter();
    let named = reasons.find_map(|fired| Some(fired.finding.resolved_by()).filter(|named| !named.is_empty()));
    named.unwrap_or_default().iter().map(|resolution| main_of(*resolution, goal)).collect()
}

fn main_of(resolution: Resolution, goal: &Goal) -> Main {
    match (resolution, goal.scale_up_only) {
        (Resolution::RequestForWindow, false) => Main::InPlaceWindow,
        (Resolution::RequestForWindow, true) => Main::ScaleUpWindow,
        (Resolution::WaitForWindow, _) => Main::WaitForWindow,
        (Resolution::OneRequest, false) => Main::CombineScaleUp,
        (Resolution::OneRequest, true) => Main::CombineEngineUpgrade,
    }
}

/// Whether a strategy is the guide's resolution option: the plainest one with this main thing.
pub(crate) fn is_of_the_guide(guides: &[Main], strategies: &[Strategy], one: &Strategy) -> bool {
    let main = one.kind.main.in_general();
    let same = strategies.iter().filter(|other| other.kind.main.in_general() == main);
    let plain = |strategy: &Strategy| strategy.kind.first == First::Nothing && strategy.kind.room == Room::AsItIs;
    guides.contains(&main) && (plain(one) || !same.into_iter().any(plain))
}

/// Ids of the strategies that resolve the block: in the guide's order where the guide names them, else best first.
pub(crate) fn resolutions(direct: &Direct, strategies: &[Strategy], goal: &Goal) -> Vec<String> {
    if direct.blocked != Truth::Yes {
        return Vec::new();
    }
    let guides = of_the_guide(direct, goal);
    let mut named = Vec::new();
    for main in &guides {
        let wanted = |one: &&Strategy| one.kind.main.in_general() == *main && is_of_the_guide(&guides, strategies, one);
        named.extend(strategies.iter().filter(wanted).map(|strategy| strategy.id.clone()));
    }
    if named.is_empty() { strategies.iter().map(|strategy| strategy.id.clone()).collect() } else { named }
}
