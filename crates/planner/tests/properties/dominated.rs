//! No way is shown that another one beats in every respect.
//!
//! The definition is this file's own. When a way is complete is a wish and no merit, and so is the cluster mode at its end:
//! only ways that are alike in both are compared. A way that breaks a limit of the user beats none. The ways that the guide
//! itself names for a block are shown whatever they are worth, and so is a fall-back for a request that may fail.

use upgrade_planner::{Endpoints, Plan, Strategy as Way};
use upgrade_rules::interruption::{Effect, Scope, Span};
use upgrade_rules::model::Operation;

use crate::common::{Found, planned, sample, severity};

/// Ways out that the guide names (F-BLK-11 to F-BLK-13, F-BLK-22 to F-BLK-24).
fn is_named_by_the_guide(way: &Way) -> bool {
    use upgrade_planner::Main;
    matches!(
        way.kind.main,
        Main::InPlaceWindow
            | Main::WaitForWindow
            | Main::CombineScaleUp
            | Main::ScaleUpWindow
            | Main::CombineEngineUpgrade
    )
}

/// Two requests, where both in one have failed in the field (F-OPEN-08).
fn is_fall_back(way: &Way) -> bool {
    use upgrade_planner::Main;
    matches!(way.kind.main, Main::ScaleUpThenUpgrade | Main::UpgradeThenScaleUp)
}

/// What counts, each the smaller the better.
fn merits(way: &Way) -> Vec<(&'static str, u64)> {
    let flag = |bad: bool| u64::from(bad);
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let returns = way.rollback_until.is_some_and(|index| index.saturating_add(1) == way.steps.len());
    let nodes =
        |step: &upgrade_planner::Step| matches!(step.operation, Operation::AddReplica | Operation::EnableFailover);
    let leaves_old = way.steps.iter().any(|step| step.operation == Operation::SwitchApplication);
    vec![
        ("data", way.data_risk as u64),
        ("writes", weight(&way.interruption.writes)),
        ("reads", weight(&way.interruption.reads)),
        ("addresses", flag(way.endpoints == Endpoints::Changed)),
        ("nodes to pay for", count(way.steps.iter().filter(|step| nodes(step)).count())),
        ("conditions", count(way.conditions.len())),
        ("steps", count(way.steps.len())),
        ("no rollback at the end", flag(!returns)),
        ("no stop at 7.2", flag(!way.steps.iter().any(|step| step.rollback.restores_engine()))),
        ("old one not kept beside", flag(!leaves_old)),
    ]
}

fn weight(span: &Span) -> u64 {
    let (effect, longest) = severity(span);
    let felt = effect >= Effect::Interrupted;
    let times = if felt { u64::from(span.times.unwrap_or(0).min(999)) } else { 0 };
    let whole = u64::from(felt && span.scope == Scope::Cluster);
    // What happens, then how long, then how often, then of how much: digits of one number.
    [(u64::from(longest), 1 << 33), (times, 1000), (whole, 2)]
        .into_iter()
        .fold(effect as u64, |weight, (digit, room)| weight.saturating_mul(room).saturating_add(digit))
}

fn beats(one: &Way, other: &Way) -> bool {
    let (a, b) = (merits(one), merits(other));
    let mode = |way: &Way| way.steps.last().and_then(|step| step.to.current().mode);
    let alike = one.completes == other.completes && mode(one) == mode(other);
    one.breaks.is_empty() && alike && a.iter().zip(&b).all(|(a, b)| a.1 <= b.1) && a != b
}

/// Which way is beaten, by which, and in what.
fn beaten(plan: &Plan) -> Vec<String> {
    let mut beaten = Vec::new();
    for way in plan.strategies.iter().filter(|way| !is_named_by_the_guide(way) && !is_fall_back(way)) {
        let Some(first) = plan.strategies.iter().find(|one| beats(one, way)) else { continue };
        let pairs = merits(first).into_iter().zip(merits(way)).filter(|(a, b)| a != b);
        let differs: Vec<&str> = pairs.map(|(a, _)| a.0).collect();
        beaten.push(format!("{} beats {} in {}", first.id, way.id, differs.join(", ")));
    }
    beaten
}

#[test]
fn no_beaten_way_is_shown() {
    let mut found = Found::default();
    for asked in sample(2000) {
        let Some(plan) = planned(&asked) else { continue };
        for what in beaten(&plan) {
            found.note(what, &asked);
        }
    }
    found.nothing();
}
