//! Snapshots and stopped writes are steps: the invariant 9 of `docs/plan-invariants.md`.

use std::collections::BTreeSet;

use upgrade_api::PlanRequest;
use upgrade_api::answer::{Step, Strategy};
use upgrade_rules::Engine;
use upgrade_rules::facts::Kind;

use crate::common::holds;
use crate::steps_in_order::{command, name, of_every_option, place};

/// Whether the engine version of the resource in use changes, where the facts allow a snapshot before: not of Memcached nor on
/// `cache.t1.micro` (F-PATH-36), on T2 since late 2018 (F-18-19), of a serverless cache by no request that was read.
fn needs_snapshot(request: &PlanRequest, step: &Step) -> bool {
    let in_place = step.from.version != step.to.version && name(step) != "switch-application";
    let small = step.from.node_type.as_deref().is_some_and(|node_type| {
        let t2 = node_type.starts_with("cache.t2.") && request.guide.as_deref() < Some("2018-11-19");
        node_type == "cache.t1.micro" || t2
    });
    in_place && !small && step.from.engine != Engine::Memcached && request.cluster.kind != Some(Kind::Serverless)
}

fn reads_back(step: &Step) -> bool {
    let shown = step.after.iter().flat_map(|check| check.commands.iter().map(move |command| (check, command)));
    shown
        .into_iter()
        .any(|(check, command)| command.text.contains("describe-snapshots") && check.expect.starts_with("available"))
}

/// Invariant 9: right before the engine changes in place, the data is backed up, and the backup is seen to be complete.
#[test]
fn a_snapshot_stands_right_before_every_upgrade_in_place() {
    of_every_option(|request, option| {
        let mut before: Option<&Step> = None;
        for step in &option.steps {
            let protected = before.is_some_and(|before| {
                command(before).contains("create-snapshot") && reads_back(before) && before.from == before.to
            });
            if needs_snapshot(request, step) && !protected {
                return Some(format!("{} follows {:?}", step.id, before.map(|before| &before.id)));
            }
            before = Some(step);
        }
        None
    });
}

/// Invariant 9: what is scheduled is backed up after that, and in time for the window.
#[test]
fn a_snapshot_for_the_window_is_taken_just_before_it() {
    of_every_option(|request, option| {
        let window = option.steps.iter().position(|step| step.operation == "wait" && needs_snapshot(request, step))?;
        let snapshot = option.steps.get(window.checked_sub(1)?)?;
        let in_time = snapshot.title.contains("right before the maintenance window")
            && snapshot.after.iter().any(|check| check.expect.contains("before the window begins"));
        (!in_time).then(|| format!("{}: {}", snapshot.id, snapshot.title))
    });
}

/// A second snapshot of the same name is refused (F-API-11).
#[test]
fn no_two_snapshots_of_an_option_have_the_same_name() {
    of_every_option(|_, option| {
        let taken = || option.steps.iter().filter(|step| name(step) == "create-snapshot").map(command);
        let named: BTreeSet<&str> = taken().collect();
        (named.len() != taken().count()).then(|| taken().collect::<Vec<_>>().join("\n"))
    });
}

/// Memcached has no snapshots (F-PATH-36).
#[test]
fn no_snapshot_is_taken_where_there_is_none() {
    of_every_option(|request, option| {
        let memcached = request.cluster.engine == Some(Engine::Memcached);
        let small = |step: &&Step| step.from.node_type.as_deref() == Some("cache.t1.micro");
        let taken = option.steps.iter().filter(|step| name(step) == "create-snapshot");
        taken.into_iter().find(|step| memcached || small(step)).map(|step| step.id.clone())
    });
}

/// Invariant 9: what a plan does as a step, it does not ask for as advice.
#[test]
fn no_statement_asks_for_a_snapshot_that_is_a_step() {
    holds(|request, answer| {
        let advised = answer.notices.iter().any(|notice| notice.code == "backup-before");
        (advised && request.cluster.kind != Some(Kind::Serverless)).then(|| "advice beside the step".to_owned())
    });
}

/// Invariants 9 and 10: writes stop right before the snapshot that a new cluster is made of, and resume after the switch.
#[test]
fn writes_stop_before_the_snapshot_and_resume_after_the_switch() {
    of_every_option(|_, option| {
        let made = place(option, "create-seeded")?;
        // Seeded from a backup that was there before: nothing that stops now helps.
        let taken = place(option, "create-snapshot").filter(|taken| *taken < made)?;
        let stops = place(option, "stop-writes").is_some_and(|stops| stops + 1 == taken);
        let resumes = place(option, "switch-application")
            .zip(place(option, "resume-writes"))
            .zip(place(option, "delete-old"))
            .is_some_and(|((switch, resumes), deletes)| switch < resumes && resumes < deletes);
        (!stops || !resumes).then(|| option.steps.iter().map(name).collect::<Vec<_>>().join(" > "))
    });
}

/// A cluster made of a new snapshot keeps the data on the condition that writes stop, and never breaks the limit.
#[test]
fn stopped_writes_are_a_condition_of_keeping_the_data() {
    holds(|request, answer| {
        let keeps = request.goal.limits.as_ref().and_then(|limits| limits.keep_data) == Some(true);
        let rebuilds = |option: &&Strategy| option.id == "rebuild-from-snapshot";
        let option = answer.strategies.iter().filter(|_| keeps).find(rebuilds)?;
        let words = "Writes after the backup are lost unless writing stops.";
        let depends =
            option.conditions.iter().any(|condition| condition.id == "keep-data" && condition.message.contains(words));
        let broken = option.rejected_because.iter().any(|reason| reason.code == "keep-data");
        (!depends || broken).then(|| option.id.clone())
    });
}
