//! What an engine upgrade of Redis OSS or Valkey does while it runs.

use crate::catalogue::{FactIds, sources as s};
use crate::model::eras::{MINIMAL_DOWNTIME, MULTI_AZ_SWITCH};
use crate::model::{Interval, Operation, Truth, field, short_failover, threshold_patch};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("redis-data-best-effort"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-SEED-09"]),
        sources: &[s::S0, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Background, best_effort),
    },
    Rule {
        id: RuleId::of("primary-unavailable-during-upgrade"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-SEED-14", "F-DOWN-01", "F-OPEN-05"]),
        sources: &[s::S0, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Background, unavailable),
    },
    Rule {
        id: RuleId::of("primary-available-except-failover"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-SEED-16", "F-DOWN-02", "F-DOWN-05", "F-DOWN-06", "F-DOWN-07"]),
        sources: &[s::S0, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Background, except_failover),
    },
    Rule {
        id: RuleId::of("prefer-low-write-traffic"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-SEED-15"]),
        sources: &[s::S0, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, except_failover),
    },
    Rule {
        id: RuleId::of("backup-before"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-SEED-04", "F-ROLL-08", "F-SEED-09"]),
        sources: &[s::S0, s::S4, s::LIVE_SELECTENGINE],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, backup),
    },
    Rule {
        id: RuleId::of("threshold-5-0-6-source-and-target"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-OPEN-03", "F-OPEN-04", "F-DOWN-05", "F-DOWN-06", "F-DOWN-07"]),
        sources: &[
            s::UG2010_28_VERSIONMANAGEMENT,
            s::UG2305_VERSIONMANAGEMENTCONSIDERATIONS,
            s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS,
        ],
        holds: Interval::since(MINIMAL_DOWNTIME),
        check: Check::Notice(Weight::Know, threshold),
    },
    Rule {
        id: RuleId::of("multi-az-versus-failover-switch"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-OPEN-26", "F-OPEN-27", "F-SEED-38"]),
        sources: &[s::S4, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS, s::SM_MODIFYREPLICATIONGROUP],
        holds: Interval::since(MULTI_AZ_SWITCH),
        check: Check::Notice(Weight::Background, two_switches),
    },
];

fn best_effort(attempt: &Attempt) -> Option<Finding> {
    attempt.redis_upgrade().map(|(from, to)| {
        Finding::applies(&[field::ENGINE, field::GOAL_VERSION]).version("from", from).version("to", to)
    })
}

/// Of a serverless cache: for nodes a plan has the snapshot as a step. Not where AWS brings the version by itself.
fn backup(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade().filter(|(from, _)| from.engine().replicates())?;
    let by_hand = matches!(attempt.operation, Operation::ModifyServerless(_));
    by_hand.then(|| Finding::applies(&[field::ENGINE, field::GOAL_VERSION]).version("from", from).version("to", to))
}

/// Whether the primary's work is taken over during the upgrade.
fn taken_over(attempt: &Attempt) -> Truth {
    attempt.resource.survives_failover(attempt.guide)
}

const HIGH_AVAILABILITY: &[&str] = &[field::KIND, field::FAILOVER, field::MULTI_AZ, field::REPLICAS];

/// The first unknown field of those on which the good case depends.
fn missing(attempt: &Attempt) -> &'static str {
    let resource = attempt.resource;
    if resource.failover.is_none() && resource.cluster_mode_enabled() != Truth::Yes {
        field::FAILOVER
    } else if resource.replicas.is_none() {
        field::REPLICAS
    } else {
        field::MULTI_AZ
    }
}

fn unavailable(attempt: &Attempt) -> Option<Finding> {
    attempt.redis_upgrade()?;
    Finding::when(!taken_over(attempt), HIGH_AVAILABILITY, missing(attempt))
}

fn except_failover(attempt: &Attempt) -> Option<Finding> {
    attempt.redis_upgrade()?;
    Finding::when(taken_over(attempt), HIGH_AVAILABILITY, missing(attempt))
}

fn threshold(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.redis_upgrade()?;
    (!short_failover(attempt.guide, from, to) && taken_over(attempt).possible()).then(|| {
        Finding::applies(&[field::VERSION, field::GOAL_VERSION])
            .version("from", from)
            .version("to", to)
            .with("threshold", format_args!("5.0.{}", threshold_patch(attempt.guide)))
    })
}

fn two_switches(attempt: &Attempt) -> Option<Finding> {
    attempt.redis_upgrade()?;
    let failover = Truth::from(attempt.resource.failover).or(attempt.resource.cluster_mode_enabled());
    let zones = Truth::from(attempt.resource.multi_az);
    let missing = if zones == Truth::Unknown { field::MULTI_AZ } else { field::FAILOVER };
    Finding::when(failover.and(!zones), &[field::FAILOVER, field::MULTI_AZ], missing)
}
