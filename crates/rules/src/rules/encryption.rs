//! Encrypted clusters and versions without encryption.

use super::{Attempt, Check, Rule, field};
use crate::catalogue::sources as s;
use crate::facts::InTransitEncryption;
use crate::finding::Finding;
use crate::guide::Interval;
use crate::truth::Truth;

pub(super) static RULES: &[Rule] = &[Rule {
    id: "encryption-not-in-target",
    facts: &["F-PATH-12", "F-GATE-02", "F-RED-10", "F-RED-11"],
    sources: &[s::UG1809_VERSIONMANAGEMENT, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
    holds: Interval::since("2018-09-28"),
    check: Check::Block(lost_encryption),
}];

/// 3.2.6 has encryption, 3.2.10 has not, and every version from 4.0.10 on has it again.
fn lost_encryption(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.redis_upgrade()?;
    if from.text() != "3.2.6" || to.text() != "3.2.10" {
        return None;
    }
    let facts = attempt.state.facts;
    let transit = Truth::from(facts.in_transit_encryption.map(|mode| mode != InTransitEncryption::Disabled));
    let rest = Truth::from(facts.at_rest_encryption);
    let missing = if transit == Truth::Unknown { field::IN_TRANSIT } else { field::AT_REST };
    Finding::when(transit.or(rest), &[field::IN_TRANSIT, field::AT_REST, field::GOAL_VERSION], missing)
        .map(|finding| finding.version("from", from).version("to", to))
}
