//! Auto minor version upgrade: minor versions that AWS applies automatically.

use crate::catalogue::{FactIds, sources as s, versions};
use crate::day;
use crate::model::facts::Kind;
use crate::model::{EngineVersion, Guide, Interval, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[Rule {
    id: RuleId::of("auto-minor-version-upgrade"),
    topic: Topic::Support,
    facts: FactIds::of(&["F-GATE-12", "F-BRK-05", "F-PATH-20", "F-RED-18"]),
    sources: &[s::UG2201_SUPPORTED_ENGINE_VERSIONS, s::SM_MODIFYREPLICATIONGROUP],
    holds: Interval::since(day!("2022-01-04")),
    check: Check::Standing(Weight::Know, may_come),
}];

/// The newest minor of the same major, where there is a newer one and AWS can bring it by itself.
fn newer_minor(version: EngineVersion, guide: Guide) -> Option<EngineVersion> {
    use crate::catalogue::{Offer, offer};
    let managed = version.at_least_redis(6, 0, 0);
    versions(version.engine())
        .rev()
        .filter(|other| managed && other.shares_major(version) && *other > version)
        .find(|other| other.record().offered_as.node_based() && offer(*other, guide) == Offer::Offered)
}

/// Of the version that is wanted, else of the one that runs. A serverless cache has no such switch.
fn may_come(attempt: &Attempt) -> Option<Finding> {
    (attempt.resource.kind != Kind::Serverless).then_some(())?;
    let newer = |version| newer_minor(version, attempt.guide).map(|newer| (version, newer));
    let wanted = attempt.upgrade().and_then(|(_, to)| newer(to));
    let (because, (version, newer)): (&[&str], _) = match wanted {
        Some(found) => (&[field::AUTO_MINOR, field::GOAL_VERSION], found),
        None => {
            (&[field::AUTO_MINOR, field::VERSION], newer(attempt.resource.version).filter(|_| attempt.is_at_start())?)
        }
    };
    Finding::when(attempt.state.facts.auto_minor_version_upgrade.into(), because, field::AUTO_MINOR)
        .map(|finding| finding.version("version", version).version("newer", newer))
}
