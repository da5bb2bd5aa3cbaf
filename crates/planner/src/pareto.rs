//! Best first, and the Pareto front: what another strategy dominates is not worth showing.

use upgrade_rules::facts::Limits;
use upgrade_rules::interruption::{Effect, Severity};
use upgrade_rules::model::{Operation, State, Timing};

use crate::direct::{is_of_the_guide, of_the_guide};
use crate::goal::Goal;
use crate::kind::Main;
use crate::limits;
use crate::plan::{Completes, Direct, Limit, Step, Strategy};

/// Sorts, marks what the limits rule out, and leaves out what another strategy dominates.
pub(crate) fn best_first<'a>(
    mut strategies: Vec<Strategy<'a>>,
    start: &State,
    goal: &Goal,
    limits: Option<&Limits>,
    direct: &Direct,
) -> Vec<Strategy<'a>> {
    let refillable = start.refillable();
    for strategy in &mut strategies {
        limits::judge(strategy, limits, refillable);
    }
    let cold_is_fine = refillable == Some(true) && !start.live.version.engine().replicates();
    let mut strategies = sorted(strategies, |strategy| key(strategy, goal, cold_is_fine));
    let guides = of_the_guide(direct, goal);
    let contenders: Vec<(&Strategy, ParetoKey)> = strategies.iter().map(|one| (one, pareto_key(one))).collect();
    let dominated: Vec<bool> = contenders
        .iter()
        .map(|one| {
            !is_of_the_guide(&guides, &strategies, one.0)
                && !is_fall_back(one.0)
                && contenders.iter().any(|other| dominates(other, one))
        })
        .collect();
    let mut dominated = dominated.into_iter();
    strategies.retain(|_| !dominated.next().unwrap_or(false));
    strategies
}

/// Two requests, where both in one have failed in the field (F-OPEN-08).
fn is_fall_back(strategy: &Strategy) -> bool {
    matches!(strategy.kind.main, Main::ScaleUpThenUpgrade | Main::UpgradeThenScaleUp)
}

/// Sorts a handful of things, equal ones in the order they came in. The library's sort is made for more of them, and its
/// code is what a browser would have to load.
pub(crate) fn sorted<T, K: Ord>(things: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut sorted: Vec<(K, T)> = Vec::with_capacity(things.len());
    for thing in things {
        let key = key(&thing);
        let place = sorted.iter().position(|(other, _)| key < *other).unwrap_or(sorted.len());
        sorted.insert(place, (key, thing));
    }
    sorted.into_iter().map(|(_, thing)| thing).collect()
}

/// What counts, in this order: the limits, a loss of all data that nobody has accepted, the timing asked for, how near it
/// comes to a limit that it breaks, the data, memory for what copies them, the endpoints, nodes to pay for, whether writes are
/// away from start to end, what nobody can assure, open conditions, writes, effort.
fn key(strategy: &Strategy, goal: &Goal, cold_is_fine: bool) -> impl Ord + use<> {
    let mismatch = match goal.timing {
        None => false,
        Some(Timing::Immediately) => strategy.completes != Completes::Now,
        Some(Timing::MaintenanceWindow) => strategy.completes == Completes::Now,
    };
    let ruled_out = (strategy.breaks.len(), !strategy.is_recommendable());
    let service = (
        // Who can refill a cache has no data in it to lose.
        Some(strategy.data_risk).filter(|_| !cold_is_fine),
        strategy.lacks_memory,
        strategy.endpoints,
        additions(strategy),
        strategy.interruption.writes.effect >= Effect::Unavailable,
    );
    let sureness = (strategy.not_assured.len(), strategy.conditions.len(), strategy.interruption.writes.severity());
    let effort = (strategy.completes, strategy.steps.len(), strategy.id.clone());
    (ruled_out, mismatch, beyond(strategy), service, sureness, effort)
}

/// How far beyond the limits that it breaks: the writes, and whether it at least has a rollback once the new version runs.
fn beyond(strategy: &Strategy) -> impl Ord + use<> {
    let writes = strategy.breaks.iter().any(|limit| matches!(limit, Limit::WriteInterruption(_)));
    let writes = writes.then(|| strategy.interruption.writes.severity());
    let returns = strategy.steps.iter().any(|step| step.rollback.possible && step.rollback.restores_version());
    (writes, strategy.breaks.contains(&Limit::KeepRollback) && !returns)
}

/// Nodes that the user would pay for afterwards.
fn additions(strategy: &Strategy) -> usize {
    strategy.steps.iter().filter(|step| step.operation == Operation::AddReplica).count()
}

/// Whether one strategy is at least as good in every respect, and better in one.
///
/// When it is complete is a requirement and does not count, and so is the cluster mode at its end: only strategies that are
/// alike in both are compared.
fn dominates((one, a): &(&Strategy, ParetoKey), (other, b): &(&Strategy, ParetoKey)) -> bool {
    let mode = |strategy: &Strategy| strategy.steps.last().and_then(|step| step.to.current().mode);
    let alike = one.completes == other.completes && mode(one) == mode(other);
    if one.id == other.id || !alike || !one.breaks.is_empty() {
        return false;
    }
    let all_as_good = |a: &[usize], b: &[usize]| a.iter().zip(b).all(|(a, b)| a <= b);
    let as_good = a.writes <= b.writes
        && a.reads <= b.reads
        && all_as_good(&a.limits, &b.limits)
        && all_as_good(&a.counts, &b.counts);
    as_good && a != b
}

/// What counts, each the smaller the better.
#[derive(PartialEq, Eq)]
struct ParetoKey {
    writes: Severity,
    reads: Severity,
    limits: [usize; 4],
    /// Data risk, endpoints, nodes to pay for, conditions, steps; no stop from which the old engine can be had again, the old
    /// resource not kept until the application has gone over; too little memory.
    counts: [usize; 8],
}

fn pareto_key(strategy: &Strategy) -> ParetoKey {
    let any = |wanted: fn(&Step) -> bool| strategy.steps.iter().any(wanted);
    ParetoKey {
        writes: strategy.interruption.writes.severity(),
        reads: strategy.interruption.reads.severity(),
        limits: limits::bounds(strategy),
        counts: [
            strategy.data_risk as usize,
            strategy.endpoints as usize,
            additions(strategy),
            strategy.conditions.len(),
            strategy.steps.len(),
            usize::from(!any(|step| step.rollback.restores_engine())),
            usize::from(!any(|step| step.operation == Operation::SwitchApplication)),
            usize::from(strategy.lacks_memory),
        ],
    }
}
