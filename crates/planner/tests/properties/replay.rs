//! Every step of every strategy, done again in the service model.

use proptest::prelude::*;
use upgrade_planner::{Plan, Step, Strategy as UpgradeOption};
use upgrade_rules::facts::Kind;
use upgrade_rules::interruption::Effect;
use upgrade_rules::model::{Operation, Pending, Place, SnapshotFor, State};
use upgrade_rules::rule::Fired;
use upgrade_rules::service::Service;
use upgrade_rules::{Day, Engine, Truth};

use crate::common::{config, planned};
use crate::generate::asked;

fn replay(service: Service, plan: &Plan, option: &UpgradeOption) -> Result<(), TestCaseError> {
    let conditions: Vec<&str> = option.conditions.iter().map(|fired| fired.rule.id.text()).collect();
    let mut state: State = plan.start.clone();
    for step in &option.steps {
        prop_assert_eq!(&*step.from, &state, "{}: the states do not chain", option.id);
        prop_assert!(
            service.precondition(&state, &step.operation),
            "{}: {:?} fails its precondition",
            option.id,
            step.operation
        );
        let acceptance = service.accepts(&state, &step.operation);
        prop_assert_ne!(acceptance.blocked, Truth::Yes, "{}: {:?} is refused", option.id, step.operation);
        // Whether a snapshot can be taken before an upgrade is said with its step; the option does not depend on it.
        let protects = matches!(step.operation, Operation::CreateSnapshot(SnapshotFor::Change { .. }));
        let notices = || option.steps.iter().flat_map(|step| &step.notices);
        let said = |fired: &Fired| protects && notices().any(|notice| std::ptr::eq(notice.rule, fired.rule));
        for fired in &acceptance.reasons {
            prop_assert!(
                conditions.contains(&fired.rule.id.text()) || said(fired),
                "{}: {:?} depends on {}, which is no condition",
                option.id,
                step.operation,
                fired.rule.id.text()
            );
        }
        state = service.effect(&state, &step.operation);
        felt(&option.id, step)?;
        prop_assert_eq!(&*step.to, &state, "{}: not the state after {:?}", option.id, step.operation);
    }
    reached(plan, &state).map_err(|why| TestCaseError::fail(format!("{}: {why}", option.id)))
}

/// A step that changes the version or the node type says so in what it interrupts, also where something pending ran
/// along with it.
fn felt(id: &str, step: &Step) -> Result<(), TestCaseError> {
    let (before, after) = (&step.from.live, &step.to.live);
    if before.kind == Kind::Serverless {
        return Ok(());
    }
    let of = &step.interruption;
    let lost = before.version.engine() == Engine::Memcached;
    if before.version != after.version {
        let least = if lost { Effect::Lost } else { Effect::AtRisk };
        prop_assert!(of.data.effect >= least, "{}: {:?} upgrades, data {:?}", id, step.operation, of.data.effect);
    }
    if before.version != after.version || before.node_type != after.node_type {
        let writes = of.writes.effect;
        // F-DOWN-03: in the copy of November 2019 the primary stays available during an upgrade.
        let stays = of.writes.statement.id() == "primary-stays-available";
        prop_assert!(
            writes >= Effect::Interrupted || stays,
            "{}: {:?} changes, writes {:?}",
            id,
            step.operation,
            writes
        );
    }
    Ok(())
}

/// Whether the state is what was asked for, with nothing left pending and nothing left over.
fn reached(plan: &Plan, state: &State) -> Result<(), String> {
    let resource = state.current();
    let target = &plan.target;
    // Nothing cancels a pending upgrade: who asks for the present version gets the pending one.
    let as_it_is = target.version == plan.start.live.version;
    let pending_version = plan.start.live.pending_engine.value().copied().filter(|_| as_it_is);
    let version = pending_version.unwrap_or(target.version);
    // The same for a pending node type, where the present one is asked for.
    let present = target.node_type == plan.start.live.node_type;
    let scaled_up = present && plan.start.live.pending_node_type.value() == resource.node_type.as_ref();
    let checks = [
        ("version", resource.version == version),
        ("node type", target.node_type.is_none() || resource.node_type == target.node_type || scaled_up),
        ("cluster mode", target.mode.is_none() || resource.mode == target.mode),
        ("shards", target.shards.is_none() || resource.shards == target.shards),
        ("pending upgrade", !matches!(resource.pending_engine, Pending::Value(_))),
        ("pending scale-up", !matches!(resource.pending_node_type, Pending::Value(_))),
        ("old resource", state.application == Place::Live || state.old_deleted),
        ("new resource", state.application == Place::Replacement || state.replacement.is_none()),
    ];
    match checks.into_iter().find(|(_, fine)| !fine) {
        Some((what, _)) => Err(format!("the last state is not the goal: {what}")),
        None => Ok(()),
    }
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn every_plan_can_be_done_as_written(asked in asked()) {
        let Some(plan) = planned(&asked) else { return Ok(()) };
        let service = Service { guide: asked.guide, as_of: asked.as_of.and_then(Day::parse) };
        for option in plan.strategies.iter().filter(|option| option.is_whole()) {
            replay(service, &plan, option)?;
            // A condition is a fact that is missing, and says which; but for a node type that is given and in no list.
            // Nor does a fact say whether a backup is complete before the window.
            let of_time = |fired: &Fired| fired.rule.id.text() == "backup-before-pending-upgrade-runs";
            let open = |fired: &Fired| fired.finding.truth == Truth::Unknown || of_time(fired);
            prop_assert!(option.conditions.iter().all(open));
            let unlisted = |fired: &Fired| {
                ["new-node-type-unlisted", "global-datastore-not-on-node-type"].contains(&fired.rule.id.text())
            };
            prop_assert!(option.conditions.iter().all(|fired| fired.finding.missing.is_some() || unlisted(fired) || of_time(fired)));
        }
        let mut ids: Vec<&str> = plan.strategies.iter().map(|option| option.id.as_str()).collect();
        prop_assert!(plan.resolutions.iter().all(|id| ids.contains(&id.as_str())));
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), count, "an id twice");
        prop_assert!(!plan.strategies.iter().any(|option| option.steps.is_empty()));
        prop_assert_eq!(plan.up_to_date, plan.direct.is_none());
        let blocked = plan.direct.as_ref().is_some_and(|direct| direct.blocked == Truth::Yes);
        let whole = plan.strategies.iter().any(UpgradeOption::is_whole);
        prop_assert_eq!(blocked && whole, !plan.resolutions.is_empty());
    }
}
