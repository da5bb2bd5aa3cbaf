//! Clients: connections, endpoints, and reads while AWS replaces nodes.

use crate::catalogue::{FactIds, sources as s};
use crate::day;
use crate::model::facts::Kind;
use crate::model::{Interval, Truth, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

/// The longest that AWS advises the Java virtual machine to keep an address, in seconds (F-DOWN-32).
const LONGEST_TTL: u32 = 10;

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("connections-are-terminated"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-DOWN-08"]),
        sources: &[s::UG2305_VERSIONMANAGEMENTCONSIDERATIONS, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::since(day!("2023-05-22")),
        check: Check::Notice(Weight::Background, terminated),
    },
    Rule {
        id: RuleId::of("clients-do-not-retry"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-DOWN-08"]),
        sources: &[s::UG2305_VERSIONMANAGEMENTCONSIDERATIONS, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::since(day!("2023-05-22")),
        check: Check::Notice(Weight::Act, no_retries),
    },
    Rule {
        id: RuleId::of("client-dns-ttl-too-long"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-DOWN-32"]),
        sources: &[s::UG2305_BESTPRACTICES_CLIENTS_LETTUCE],
        holds: Interval::since(day!("2023-05-22")),
        check: Check::Notice(Weight::Act, keep_addresses),
    },
    Rule {
        id: RuleId::of("readers-need-two-replicas"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-DOWN-33"]),
        sources: &[s::UG2305_BESTPRACTICES_MINIMIZEDOWNTIME],
        holds: Interval::since(day!("2023-05-22")),
        check: Check::Notice(Weight::Know, one_replica),
    },
];

fn terminated(attempt: &Attempt) -> Option<Finding> {
    attempt.redis_upgrade().map(|(from, to)| {
        Finding::applies(&[field::ENGINE, field::GOAL_VERSION]).version("from", from).version("to", to)
    })
}

/// Of clients of which nothing is known, `connections-are-terminated` says what they must do.
fn no_retries(attempt: &Attempt) -> Option<Finding> {
    attempt.redis_upgrade()?;
    let retries = attempt.state.facts.client.as_ref()?.retries?;
    (!retries).then(|| Finding::applies(&[field::RETRIES]))
}

fn keep_addresses(attempt: &Attempt) -> Option<Finding> {
    attempt.redis_upgrade()?;
    let because: &[&str] = &[field::DNS_TTL, field::CLIENT_LIBRARY];
    let client = attempt.state.facts.client.as_ref();
    if let Some(seconds) = client.and_then(|client| client.dns_ttl_seconds) {
        return (seconds > LONGEST_TTL).then(|| Finding::applies(because).with("seconds", seconds));
    }
    // The advice is about the Java virtual machine: another library does not need it.
    let library = client.and_then(|client| client.library.as_deref());
    library.is_none_or(runs_on_java).then(|| Finding::depends(because, field::DNS_TTL))
}

/// Whether a client library is one of Java.
fn runs_on_java(library: &str) -> bool {
    let library = library.to_ascii_lowercase();
    library == "java" || ["lettuce", "jedis", "redisson", "spring"].iter().any(|name| library.contains(name))
}

fn one_replica(attempt: &Attempt) -> Option<Finding> {
    attempt.redis_upgrade()?;
    let group = matches!(attempt.resource.kind, Kind::ReplicationGroup | Kind::GlobalDatastore);
    let one = Truth::from(group).and(attempt.resource.replicas.map(|replicas| replicas == 1).into());
    Finding::when(one, &[field::REPLICAS], field::REPLICAS)
}
