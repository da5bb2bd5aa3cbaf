//! Several shards: the order of an upgrade.

use crate::catalogue::{FactIds, sources as s};
use crate::day;
use crate::model::{Interval, Truth, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[Rule {
    id: RuleId::of("shards-in-parallel-primaries-in-series"),
    topic: Topic::Interruption,
    facts: FactIds::of(&["F-DOWN-09", "F-OPEN-28"]),
    sources: &[s::UG1809_VERSIONMANAGEMENT, s::LIVE_VERSIONMANAGEMENT],
    holds: Interval::since(day!("2018-09-28")),
    check: Check::Notice(Weight::Know, order),
}];

fn order(attempt: &Attempt) -> Option<Finding> {
    attempt.redis_upgrade()?;
    let several = Truth::from(attempt.resource.shards.map(|shards| shards > 1));
    let sharded = attempt.resource.cluster_mode_enabled().and(several);
    let missing = if attempt.resource.mode.is_none() { field::CLUSTER_MODE } else { field::SHARDS };
    Finding::when(sharded, &[field::SHARDS, field::CLUSTER_MODE], missing).map(|finding| {
        match attempt.resource.shards {
            Some(shards) => finding.with("shards", shards),
            None => finding.with("shards", "?"),
        }
    })
}
