//! Encrypted clusters and versions without encryption.

use super::{Attempt, Check, Rule, field};
use crate::catalogue::sources as s;
use crate::facts::InTransitEncryption;
use crate::finding::Finding;
use crate::guide::Interval;
use crate::service::Operation;
use crate::truth::Truth;
use crate::{Engine, EngineVersion};

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "encryption-not-in-new-version",
        facts: &["F-GATE-02", "F-18-24", "F-RED-10", "F-RED-11"],
        sources: &[s::UG1801_IN_TRANSIT_ENCRYPTION, s::UG1801_AT_REST_ENCRYPTION, s::UG1809_SUPPORTED_ENGINE_VERSIONS],
        holds: Interval::ALWAYS,
        check: Check::Notice(created_without),
    },
    Rule {
        id: "encryption-not-in-target",
        facts: &["F-PATH-12", "F-GATE-02", "F-RED-10", "F-RED-11"],
        sources: &[s::UG1809_VERSIONMANAGEMENT, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::since("2018-09-28"),
        check: Check::Block(lost_encryption),
    },
];

/// 3.2.6 has encryption, 3.2.10 has not, and every version from 4.0.10 on has it again.
pub fn has_encryption(version: EngineVersion) -> bool {
    version.engine() == Engine::Valkey || version.text() == "3.2.6" || version.at_least(4, 0, 10)
}

/// Whether the cluster is encrypted, in transit or at rest, where its version can be.
fn encrypted(attempt: &Attempt) -> Truth {
    let facts = attempt.state.facts;
    let transit = Truth::from(facts.in_transit_encryption.map(|mode| mode != InTransitEncryption::Disabled));
    transit.or(facts.at_rest_encryption.into()).and(has_encryption(attempt.resource.version).into())
}

fn lost(attempt: &Attempt, to: EngineVersion) -> Option<Finding> {
    let unknown = attempt.state.facts.in_transit_encryption.is_none();
    let missing = if unknown { field::IN_TRANSIT } else { field::AT_REST };
    Finding::when(encrypted(attempt), &[field::IN_TRANSIT, field::AT_REST, field::GOAL_VERSION], missing)
        .map(|finding| finding.version("from", attempt.resource.version).version("to", to))
}

fn lost_encryption(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.redis_upgrade()?;
    (from < to && from.engine() == to.engine() && !has_encryption(to)).then_some(())?;
    lost(attempt, to)
}

fn created_without(attempt: &Attempt) -> Option<Finding> {
    let Operation::Create(create) = attempt.operation else { return None };
    let replicates = attempt.resource.version.engine().replicates() && create.version.engine().replicates();
    (replicates && !has_encryption(create.version)).then_some(())?;
    lost(attempt, create.version)
}
