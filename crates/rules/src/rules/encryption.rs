//! Encrypted clusters and versions without encryption.

use crate::catalogue::{FactIds, sources as s};
use crate::day;
use crate::model::facts::{ClusterMode, InTransitEncryption, Kind};
use crate::model::{Day, Engine, EngineVersion, Interval, Operation, Truth, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("encryption-not-in-new-version"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-02", "F-18-24", "F-RED-10", "F-RED-11"]),
        sources: &[s::UG1801_IN_TRANSIT_ENCRYPTION, s::UG1801_AT_REST_ENCRYPTION, s::UG1809_SUPPORTED_ENGINE_VERSIONS],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Act, created_without),
    },
    Rule {
        id: RuleId::of("encryption-not-in-target"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-PATH-12", "F-GATE-02", "F-RED-10", "F-RED-11"]),
        sources: &[s::UG1809_VERSIONMANAGEMENT, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::since(day!("2018-09-28")),
        check: Check::Block(lost_encryption),
    },
    Rule {
        id: RuleId::of("in-transit-encryption-at-creation-only"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-18-24", "F-MEMC-09", "F-GATE-15"]),
        sources: &[s::UG1801_IN_TRANSIT_ENCRYPTION, s::UG2206_MEMCACHE_IN_TRANSIT_ENCRYPTION],
        holds: Interval::ALWAYS,
        check: Check::Block(in_transit_at_creation),
    },
    Rule {
        id: RuleId::of("in-transit-encryption-change-needs-7-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-15", "F-PATH-30"]),
        sources: &[s::UG2304_WHATSNEW, s::SM_MODIFYREPLICATIONGROUP],
        holds: Interval::since(IN_TRANSIT_IN_PLACE),
        check: Check::Block(in_transit_too_old),
    },
    Rule {
        id: RuleId::of("in-transit-encryption-needs-replication-group"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-PATH-30", "F-API-01", "F-API-02"]),
        sources: &[s::SM_MODIFYREPLICATIONGROUP, s::SM_MODIFYCACHECLUSTER],
        holds: Interval::since(IN_TRANSIT_IN_PLACE),
        check: Check::Block(in_transit_single_node),
    },
    Rule {
        id: RuleId::of("in-transit-encryption-in-two-steps"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-PATH-30"]),
        sources: &[s::UG2304_WHATSNEW, s::SM_MODIFYREPLICATIONGROUP],
        holds: Interval::since(IN_TRANSIT_IN_PLACE),
        check: Check::Block(in_transit_two_steps),
    },
    Rule {
        id: RuleId::of("at-rest-encryption-at-creation-only"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-18-24", "F-PATH-31"]),
        sources: &[s::UG1801_AT_REST_ENCRYPTION],
        holds: Interval::ALWAYS,
        check: Check::Block(at_rest_at_creation),
    },
    Rule {
        id: RuleId::of("encryption-not-offered-in-version"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-02", "F-RED-10", "F-RED-11", "F-MEMC-09", "F-18-05"]),
        sources: &[
            s::UG1801_IN_TRANSIT_ENCRYPTION,
            s::UG1801_AT_REST_ENCRYPTION,
            s::UG1809_SUPPORTED_ENGINE_VERSIONS,
            s::UG2206_MEMCACHE_IN_TRANSIT_ENCRYPTION,
        ],
        holds: Interval::ALWAYS,
        check: Check::Block(not_offered),
    },
    Rule {
        id: RuleId::of("new-cluster-takes-encrypted-only"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-18-24", "F-GATE-02", "F-MEMC-09"]),
        sources: &[s::UG1801_IN_TRANSIT_ENCRYPTION, s::UG2206_MEMCACHE_IN_TRANSIT_ENCRYPTION],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Act, plain_connections_end),
    },
    Rule {
        id: RuleId::of("encryption-ends-with-memcached"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-02", "F-MEMC-09"]),
        sources: &[s::UG1801_IN_TRANSIT_ENCRYPTION, s::UG2206_MEMCACHE_IN_TRANSIT_ENCRYPTION],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Act, ends_with_memcached),
    },
    Rule {
        id: RuleId::of("encryption-needs-tls-1-2"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-035", "F-PATH-30"]),
        sources: &[s::WN_MINIMUM_TLS_1_2],
        holds: Interval::since(day!("2025-05-08")),
        check: Check::Notice(Weight::Act, newer_tls),
    },
];

/// From then on encryption in transit can be switched on while the cluster exists (F-GATE-15).
const IN_TRANSIT_IN_PLACE: Day = day!("2022-12-28");

/// The mode asked for, where encryption in transit is to change in place.
fn in_transit(attempt: &Attempt) -> Option<InTransitEncryption> {
    match attempt.operation {
        Operation::EncryptInTransit(mode) => Some(*mode),
        _ => None,
    }
}

/// The next step towards this mode on a resource that is there: first both kinds of connections, then encrypted ones only
/// (F-PATH-30).
pub fn next_in_transit(present: Option<InTransitEncryption>, wanted: InTransitEncryption) -> InTransitEncryption {
    if present == Some(InTransitEncryption::Preferred) { wanted } else { InTransitEncryption::Preferred }
}

const IN_TRANSIT_ASKED: &[&str] = &[field::IN_TRANSIT, field::GOAL_IN_TRANSIT];

fn in_transit_at_creation(attempt: &Attempt) -> Option<Finding> {
    in_transit(attempt)?;
    let memcached = !attempt.resource.version.engine().replicates();
    attempt.refuses_change(memcached || attempt.guide.date < IN_TRANSIT_IN_PLACE, IN_TRANSIT_ASKED)
}

fn in_transit_too_old(attempt: &Attempt) -> Option<Finding> {
    in_transit(attempt)?;
    let version = attempt.resource.version;
    let older = version.engine() == Engine::Redis && !version.at_least(7, 0, 0);
    attempt
        .refuses_change(older, &[field::VERSION, field::GOAL_IN_TRANSIT])
        .map(|finding| finding.version("from", version))
}

fn in_transit_single_node(attempt: &Attempt) -> Option<Finding> {
    in_transit(attempt)?;
    let single = attempt.resource.kind == Kind::CacheCluster && attempt.resource.version.engine().replicates();
    attempt.refuses_change(single, &[field::KIND, field::GOAL_IN_TRANSIT])
}

fn in_transit_two_steps(attempt: &Attempt) -> Option<Finding> {
    (in_transit(attempt)? == InTransitEncryption::Required && attempt.resource.version.engine().replicates())
        .then_some(())?;
    let preferred = attempt.resource.in_transit.map(|mode| mode == InTransitEncryption::Preferred);
    Finding::when(!Truth::from(preferred), IN_TRANSIT_ASKED, field::IN_TRANSIT)
}

fn at_rest_at_creation(attempt: &Attempt) -> Option<Finding> {
    let asked = matches!(attempt.operation, Operation::EncryptAtRest);
    attempt.refuses_change(asked, &[field::AT_REST, field::GOAL_AT_REST])
}

/// A new cluster that shall be encrypted on a version that cannot be. 3.2.6 had it in cluster mode only.
fn not_offered(attempt: &Attempt) -> Option<Finding> {
    let Operation::Create(create) = attempt.operation else { return None };
    (create.in_transit || create.at_rest).then_some(())?;
    let version = create.version;
    let has = match version.engine() {
        Engine::Memcached => encrypts_in_transit(version) && !create.at_rest,
        _ if version.text() == "3.2.6" => create.mode == Some(ClusterMode::Enabled),
        _ => has_encryption(version),
    };
    (!has).then(|| {
        Finding::applies(&[field::GOAL_VERSION, field::GOAL_IN_TRANSIT, field::GOAL_AT_REST]).version("to", version)
    })
}

/// Clients that connect plainly now cannot on an encrypted cluster: it is told when the new one is made.
fn plain_connections_end(attempt: &Attempt) -> Option<Finding> {
    let Operation::Create(create) = attempt.operation else { return None };
    // A serverless cache is always encrypted in transit (F-SLS-05).
    (create.in_transit || create.serverless).then_some(())?;
    let plain = attempt.resource.in_transit.map(|mode| mode != InTransitEncryption::Required);
    Finding::when(plain.into(), IN_TRANSIT_ASKED, field::IN_TRANSIT)
}

/// 3.2.6 has encryption, 3.2.10 has not, and every version from 4.0.10 on has it again.
pub fn has_encryption(version: EngineVersion) -> bool {
    version.text() == "3.2.6" || version.at_least_redis(4, 0, 10)
}

/// Whether a new cluster of this version can be encrypted in transit.
pub fn encrypts_in_transit(version: EngineVersion) -> bool {
    if version.engine() == Engine::Memcached { version.at_least(1, 6, 12) } else { has_encryption(version) }
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

/// Memcached has none at rest, and in transit only from 1.6.12 on.
fn ends_with_memcached(attempt: &Attempt) -> Option<Finding> {
    let Operation::Create(create) = attempt.operation else { return None };
    let (from, to) = (attempt.resource.version, create.version);
    (from.engine().replicates() && !to.engine().replicates() && has_encryption(from)).then_some(())?;
    let facts = attempt.state.facts;
    let in_transit = facts.in_transit_encryption.map(|mode| mode != InTransitEncryption::Disabled);
    let ends = Truth::from(facts.at_rest_encryption).or(Truth::from(in_transit).and((!encrypts_in_transit(to)).into()));
    Finding::when(ends, &[field::AT_REST, field::IN_TRANSIT, field::GOAL_VERSION], field::AT_REST)
        .map(|finding| finding.version("to", to))
}

/// Where encryption becomes required, by a version that accepts nothing older (F-N-035).
fn newer_tls(attempt: &Attempt) -> Option<Finding> {
    let version = match attempt.operation {
        Operation::EncryptInTransit(InTransitEncryption::Required) => attempt.resource.version,
        Operation::Create(create) if create.in_transit => create.version,
        _ => return None,
    };
    version.at_least_redis(6, 0, 0).then(|| Finding::applies(&[field::GOAL_IN_TRANSIT]).version("to", version))
}
