//! The form of single fields: ids, Regions, node types, dates, windows, numbers.

use upgrade_rules::facts::Kind;
use upgrade_rules::window::{Daily, Weekly};
use upgrade_runbook::answer::InputError;

use super::moment::{is_moment, taken_at};
use crate::PlanRequest;
use upgrade_runbook::input_error as mistake;

pub(super) fn check(request: &PlanRequest, mistakes: &mut Vec<InputError>) {
    let cluster = &request.cluster;
    let mut form = |path: &str, code: &'static str, value: Option<&str>, fits: fn(&str) -> bool| {
        if let Some(value) = value.filter(|value| !fits(value)) {
            mistakes.push(mistake(path, code, &[("value", value)]));
        }
    };
    form("asOf", "bad-date", request.as_of.as_deref(), is_date);
    form("cluster.data.latestSnapshot.takenAt", "bad-time", taken_at(cluster), is_moment);
    form("cluster.id", "bad-id", cluster.id.as_deref(), is_id);
    form("cluster.region", "bad-region", cluster.region.as_deref(), is_region);
    form("cluster.nodeType", "bad-node-type", cluster.node_type.as_deref(), is_node_type);
    form("goal.nodeType", "bad-node-type", request.goal.node_type.as_deref(), is_node_type);
    let waiting = cluster.pending.as_ref().and_then(|pending| pending.node_type.as_deref());
    form("cluster.pending.nodeType", "bad-node-type", waiting, is_node_type);
    form("cluster.maintenanceWindow", "bad-window", cluster.maintenance_window.as_deref(), |text| {
        Weekly::parse(text).is_some()
    });
    form("cluster.snapshotWindow", "bad-window", cluster.snapshot_window.as_deref(), |text| {
        Daily::parse(text).is_some()
    });

    let data = cluster.data.as_ref();
    let reserved = data.and_then(|data| data.reserved_memory_percent);
    // Memcached: 1 to 40 nodes (F-API-01). Shards: up to 500 (F-GATE-07). Replicas: up to 5 (F-18-05).
    let nodes = if cluster.kind == Some(Kind::CacheCluster) { 40 } else { 500 };
    for (path, value, min, max) in [
        ("cluster.nodes", cluster.nodes, 1, nodes),
        ("cluster.shards", cluster.shards, 1, 500),
        ("cluster.replicasPerShard", cluster.replicas_per_shard, 0, 5),
        ("goal.shards", request.goal.shards, 1, 500),
        ("cluster.data.reservedMemoryPercent", reserved, 0, 100),
        ("cluster.data.syncMegabytesPerSecond", data.and_then(|data| data.sync_megabytes_per_second), 1, 100_000),
        ("cluster.data.nodeStartSeconds", data.and_then(|data| data.node_start_seconds), 0, 86_400),
    ] {
        if let Some(value) = value.filter(|value| !(min..=max).contains(value)) {
            mistakes.push(mistake(
                path,
                "out-of-range",
                &[("value", &value.to_string()), ("min", &min.to_string()), ("max", &max.to_string())],
            ));
        }
    }
}

/// Letters, digits and single hyphens, beginning with a letter and ending with none: what AWS takes as an id, and nothing that a shell would read.
fn is_id(text: &str) -> bool {
    text.len() <= 128
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|character| character.is_ascii_alphanumeric() || character == '-')
        && !text.ends_with('-')
        && !text.contains("--")
}

fn is_region(text: &str) -> bool {
    let mut parts = text.split('-');
    let area = parts.next().is_some_and(|area| area.len() >= 2 && lower(area));
    let rest: Vec<&str> = parts.collect();
    area && rest.len() >= 2
        && rest.split_last().is_some_and(|(number, words)| digits(number, 1) && words.iter().all(|word| lower(word)))
}

fn is_node_type(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    matches!(parts.as_slice(), ["cache", family, size] if plain(family) && plain(size))
}

fn plain(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| character.is_ascii_lowercase() || character.is_ascii_digit())
}

fn lower(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| character.is_ascii_lowercase())
}

fn digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `2026-11-22`, a day that exists.
pub(super) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return false;
    }
    let number = |text: &str| text.parse::<u32>().unwrap_or(0);
    let (year, month, day) = (number(year), number(month), number(day));
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let length = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=length).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::{is_date, is_id, is_node_type, is_region};

    #[test]
    fn takes_what_aws_writes() {
        assert!(is_id("myReplGroup") && is_id("cache-01"));
        assert!(is_region("us-east-1") && is_region("us-gov-west-1") && is_region("ap-southeast-5"));
        assert!(is_node_type("cache.r6g.large") && is_node_type("cache.t4g.micro"));
        assert!(is_date("2024-02-29") && is_date("2026-11-22"));
    }

    #[test]
    fn refuses_what_it_cannot_be() {
        assert!(!is_id("$(reboot)") && !is_id("it's") && !is_id("") && !is_id("-x") && !is_id("file://x"));
        assert!(!is_region("us-east") && !is_region("US-EAST-1") && !is_region("mars"));
        assert!(!is_node_type("r6g.large") && !is_node_type("cache..large") && !is_node_type("cache.r6g"));
        assert!(!is_date("2025-02-29") && !is_date("2026-13-01") && !is_date("22.11.2026") && !is_date("2026-1-1"));
    }
}
