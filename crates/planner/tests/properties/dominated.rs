//! No option is shown that another one dominates.
//!
//! The definition is this file's own. When an option is complete is a requirement and no criterion, and so is the cluster
//! mode at its end: only options that are alike in both are compared. One that breaks a limit of the user dominates none.
//! The options that the guide itself names for a block are shown whatever they are worth, and so is a fall-back for a
//! request that may fail.

use upgrade_planner::{Endpoints, Plan, Strategy as UpgradeOption};
use upgrade_rules::interruption::{Effect, Scope, Span};
use upgrade_rules::model::Operation;

use crate::common::{Found, planned, sample, severity};

/// Resolution options that the guide names (F-BLK-11 to F-BLK-13, F-BLK-22 to F-BLK-24).
fn is_named_by_the_guide(option: &UpgradeOption) -> bool {
    use upgrade_planner::Main;
    matches!(
        option.kind.main,
        Main::InPlaceWindow
            | Main::WaitForWindow
            | Main::CombineScaleUp
            | Main::ScaleUpWindow
            | Main::CombineEngineUpgrade
    )
}

/// Two requests, where both in one have failed in the field (F-OPEN-08).
fn is_fall_back(option: &UpgradeOption) -> bool {
    use upgrade_planner::Main;
    matches!(option.kind.main, Main::ScaleUpThenUpgrade | Main::UpgradeThenScaleUp)
}

/// What counts, each the smaller the better.
fn criteria(option: &UpgradeOption) -> Vec<(&'static str, u64)> {
    let flag = |bad: bool| u64::from(bad);
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let returns = option.rollback_until.is_some_and(|index| index.saturating_add(1) == option.steps.len());
    let nodes =
        |step: &upgrade_planner::Step| matches!(step.operation, Operation::AddReplica | Operation::EnableFailover);
    let leaves_old = option.steps.iter().any(|step| step.operation == Operation::SwitchApplication);
    vec![
        ("data", option.data_risk as u64),
        ("writes", weight(&option.interruption.writes)),
        ("writes at the least", at_least(&option.interruption.writes)),
        ("reads", weight(&option.interruption.reads)),
        ("endpoints", flag(option.endpoints == Endpoints::Changed)),
        ("nodes to pay for", count(option.steps.iter().filter(|step| nodes(step)).count())),
        ("conditions", count(option.conditions.len())),
        ("steps", count(option.steps.len())),
        ("no rollback at the end", flag(!returns)),
        ("no stop at 7.2", flag(!option.steps.iter().any(|step| step.rollback.restores_engine()))),
        ("old one not kept beside", flag(!leaves_old)),
        ("memory for copies", flag(option.lacks_memory)),
    ]
}

/// For how long it is felt for certain: a limit can be kept by what is only possibly longer.
fn at_least(span: &Span) -> u64 {
    let whole_upgrade = span.effect == Effect::Unavailable && !span.may_be_less;
    match span.seconds.filter(|_| span.effect >= Effect::Interrupted) {
        Some(seconds) => u64::from(seconds.min),
        None => {
            if whole_upgrade {
                60
            } else {
                0
            }
        }
    }
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

fn dominates(one: &UpgradeOption, other: &UpgradeOption) -> bool {
    let (a, b) = (criteria(one), criteria(other));
    let mode = |option: &UpgradeOption| option.steps.last().and_then(|step| step.to.current().mode);
    let alike = one.completes == other.completes && mode(one) == mode(other);
    one.breaks.is_empty() && alike && a.iter().zip(&b).all(|(a, b)| a.1 <= b.1) && a != b
}

/// Which option is dominated, by which, and in what.
fn dominated(plan: &Plan) -> Vec<String> {
    let mut dominated = Vec::new();
    for option in plan.strategies.iter().filter(|option| !is_named_by_the_guide(option) && !is_fall_back(option)) {
        let Some(first) = plan.strategies.iter().find(|one| one.is_whole() && dominates(one, option)) else { continue };
        let pairs = criteria(first).into_iter().zip(criteria(option)).filter(|(a, b)| a != b);
        let differs: Vec<&str> = pairs.map(|(a, _)| a.0).collect();
        dominated.push(format!("{} dominates {} in {}", first.id, option.id, differs.join(", ")));
    }
    dominated
}

#[test]
fn no_dominated_option_is_shown() {
    let mut found = Found::default();
    for asked in sample(2000) {
        let Some(plan) = planned(&asked) else { continue };
        for what in dominated(&plan) {
            found.note(what, &asked);
        }
    }
    found.nothing();
}
