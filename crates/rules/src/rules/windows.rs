//! Windows: when a scheduled change starts, and snapshots that overlap with it.

use crate::catalogue::{Block, FactIds, region, sources as s};
use crate::day;
use crate::model::window::{Daily, Weekly};
use crate::model::{Day, Interval, Operation, Timing, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

/// The day of the first list of Regions after that of 2018.
const NEWER_LIST: Day = day!("2023-05-22");

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("runs-in-maintenance-window"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-WIN-01", "F-WIN-02", "F-WIN-03", "F-API-16", "F-API-34"]),
        sources: &[s::UG1801_VERSIONMANAGEMENT_MAINTENANCEWINDOW, s::LIVE_MAINTENANCE_WINDOW],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, begins),
    },
    Rule {
        id: RuleId::of("default-window-by-region"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-WIN-01", "F-WIN-02", "F-WIN-10"]),
        sources: &[s::UG1801_VERSIONMANAGEMENT_MAINTENANCEWINDOW, s::LIVE_MAINTENANCE_WINDOW],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Background, default_block),
    },
    Rule {
        id: RuleId::of("snapshot-window-meets-maintenance-window"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-18-19", "F-PATH-35", "F-WIN-03"]),
        sources: &[s::UG1801_BACKUPS, s::GH_TERRAFORM_44811],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Act, windows_meet),
    },
    Rule {
        id: RuleId::of("keep-clear-of-snapshot-window"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-18-19", "F-PATH-35", "F-ERR-06"]),
        sources: &[s::UG1801_BACKUPS, s::GH_TERRAFORM_36017],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, snapshots_daily),
    },
];

fn begins(attempt: &Attempt) -> Option<Finding> {
    attempt.uses_window().then_some(())?;
    let because: &[&str] = &[field::MAINTENANCE_WINDOW, field::GOAL_TIMING];
    match attempt.state.facts.maintenance_window.as_deref() {
        Some(window) => Some(Finding::applies(because).with("window", window)),
        // Where the hours follow from the Region, they are shown instead.
        None if block(attempt).is_some() => None,
        None => Some(Finding::depends(because, field::MAINTENANCE_WINDOW)),
    }
}

/// The hours in which the default window of the cluster's Region lies, as far as the guide lists the Region.
fn block(attempt: &Attempt) -> Option<Block> {
    let region = region(attempt.state.facts.region.as_deref()?)?;
    region.window.filter(|_| region.in_2018 || attempt.guide.date >= NEWER_LIST)
}

fn default_block(attempt: &Attempt) -> Option<Finding> {
    let unknown = attempt.state.facts.maintenance_window.is_none();
    (unknown && attempt.uses_window()).then_some(())?;
    let (region, block) = (attempt.state.facts.region.as_deref()?, block(attempt)?);
    Some(
        Finding::depends(&[field::REGION, field::MAINTENANCE_WINDOW], field::MAINTENANCE_WINDOW)
            .with("region", region)
            .with("start", block.start)
            .with("end", block.end),
    )
}

fn windows_meet(attempt: &Attempt) -> Option<Finding> {
    (attempt.uses_window() && attempt.resource.version.engine().replicates()).then_some(())?;
    let facts = attempt.state.facts;
    let because: &[&str] = &[field::SNAPSHOT_WINDOW, field::MAINTENANCE_WINDOW];
    let (maintenance, snapshot) = (facts.maintenance_window.as_deref(), facts.snapshot_window.as_deref());
    // That two windows might overlap is true of every cluster whose windows nobody gave.
    let (maintenance, snapshot) = (maintenance?, snapshot?);
    Weekly::parse(maintenance)?
        .meets(Daily::parse(snapshot)?)
        .then(|| Finding::applies(because).with("snapshotWindow", snapshot).with("window", maintenance))
}

/// Whether a snapshot runs is looked at before each step; when the next one may begin, only the window shows.
fn snapshots_daily(attempt: &Attempt) -> Option<Finding> {
    use Operation as Op;
    let at_once = match attempt.operation {
        Op::Modify(modify) => modify.timing == Timing::Immediately,
        operation => matches!(operation, Op::ModifyGlobal { .. } | Op::ScaleGlobal(_) | Op::ChangeClusterMode(_)),
    };
    (at_once && attempt.resource.version.engine().replicates()).then_some(())?;
    let window = attempt.state.facts.snapshot_window.as_deref()?;
    Some(Finding::applies(&[field::SNAPSHOT_WINDOW, field::GOAL_TIMING]).with("snapshotWindow", window))
}
