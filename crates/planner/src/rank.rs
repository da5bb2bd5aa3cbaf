//! Best first, and what is not worth showing.

use upgrade_rules::facts::Limits;
use upgrade_rules::service::{Operation, Timing};

use crate::direct::{is_of_the_guide, of_the_guide};
use crate::goal::Goal;
use crate::limits;
use crate::plan::{Completes, Direct, Strategy};

/// Sorts, marks what the limits rule out, and leaves out what another strategy beats in every respect.
pub(crate) fn best_first<'a>(
    mut strategies: Vec<Strategy<'a>>,
    goal: &Goal,
    limits: Option<&Limits>,
    direct: Option<&Direct>,
) -> Vec<Strategy<'a>> {
    if let Some(limits) = limits {
        for strategy in &mut strategies {
            strategy.breaks = limits::broken(strategy, limits);
        }
    }
    let mut strategies = sorted(strategies, |strategy| key(strategy, goal));
    let guides = of_the_guide(direct, goal);
    let beaten: Vec<bool> = strategies
        .iter()
        .map(|one| !is_of_the_guide(guides, &strategies, one) && strategies.iter().any(|other| dominates(other, one)))
        .collect();
    let mut beaten = beaten.into_iter();
    strategies.retain(|_| !beaten.next().unwrap_or(false));
    strategies
}

/// Sorts a handful of things, equal ones in the order they came in. The library's sort is made for more of them, and its
/// code is what a browser would have to load.
pub(crate) fn sorted<T, K: Ord>(things: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut sorted: Vec<T> = Vec::with_capacity(things.len());
    for thing in things {
        let place = sorted.iter().position(|other| key(&thing) < key(other)).unwrap_or(sorted.len());
        sorted.insert(place, thing);
    }
    sorted
}

/// What counts, in this order: the limits, the timing asked for, the data, the addresses, what has to be added to the
/// cluster, writes, open conditions, effort.
fn key(strategy: &Strategy, goal: &Goal) -> impl Ord + use<> {
    let mismatch = match goal.timing {
        None => false,
        Some(Timing::Immediately) => strategy.completes != Completes::Now,
        Some(Timing::MaintenanceWindow) => strategy.completes == Completes::Now,
    };
    (
        strategy.breaks.len(),
        mismatch,
        strategy.data_risk,
        strategy.endpoints,
        additions(strategy),
        strategy.conditions.len(),
        strategy.interruption.writes.badness(),
        strategy.completes,
        strategy.steps.len(),
        strategy.id.clone(),
    )
}

/// Nodes that the user would pay for afterwards.
fn additions(strategy: &Strategy) -> usize {
    strategy
        .steps
        .iter()
        .filter(|step| matches!(step.operation, Operation::AddReplica | Operation::EnableFailover))
        .count()
}

/// Whether one strategy is at least as good in every respect, and better in one.
///
/// When it is complete, and whether the old resource stays beside a new one until the application has gone over, are
/// wishes and not merits: only strategies that are alike in them are compared.
fn dominates(one: &Strategy, other: &Strategy) -> bool {
    let alike = one.completes == other.completes && one.endpoints == other.endpoints;
    if one.id == other.id || !alike || !one.breaks.is_empty() {
        return false;
    }
    let merits = |strategy: &Strategy| {
        (
            strategy.data_risk,
            strategy.interruption.writes.badness(),
            strategy.interruption.reads.badness(),
            // The later the point of no return, the better.
            std::cmp::Reverse(strategy.way_back_until),
            strategy.conditions.len(),
            strategy.steps.len(),
            additions(strategy),
            // A stop from which the old engine can be had again.
            std::cmp::Reverse(strategy.steps.iter().any(|step| step.way_back.code == "redis-7-1")),
        )
    };
    let (a, b) = (merits(one), merits(other));
    let as_good =
        a.0 <= b.0 && a.1 <= b.1 && a.2 <= b.2 && a.3 <= b.3 && a.4 <= b.4 && a.5 <= b.5 && a.6 <= b.6 && a.7 <= b.7;
    as_good && a != b
}
