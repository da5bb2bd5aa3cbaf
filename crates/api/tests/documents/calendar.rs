//! Calendars: which entries there are, and that they are the same ones in the next file.

use std::collections::{BTreeMap, BTreeSet};

use upgrade_api::{Format, RenderOptions, answered, render};

use crate::corpus::all;

/// A window of the option, and two days of a version that is supported until a day.
const REQUEST: &str = r#"{
    "asOf": "2026-11-30",
    "cluster": {
        "kind": "replication-group", "id": "orders", "region": "us-west-2", "engine": "redis", "version": "6.2",
        "nodeType": "cache.r6g.large", "shards": 1, "replicasPerShard": 1, "clusterMode": "disabled",
        "automaticFailover": true, "multiAz": true, "maintenanceWindow": "sun:23:00-mon:01:30", "pending": {}
    },
    "goal": { "version": "7.1", "timing": "maintenance-window" }
}"#;

fn calendar(request: &str) -> String {
    let text = render(&answered(request), Format::Calendar, &RenderOptions::default()).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    text.replace("\r\n ", "")
}

/// The entries of a calendar by their IDs, with their properties.
fn entries(calendar: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut entries = BTreeMap::new();
    for entry in calendar.split("BEGIN:V").skip(2) {
        let lines: BTreeSet<&str> = entry.split("\r\n").filter(|line| !line.starts_with("END:")).collect();
        let id = lines.iter().find_map(|line| line.strip_prefix("UID:")).unwrap();
        assert!(entries.insert(id, lines).is_none(), "{id} twice in\n{calendar}");
    }
    entries
}

#[test]
fn it_has_the_window_of_the_option_and_the_days_of_support() {
    let calendar = calendar(REQUEST);
    let entries = entries(&calendar);
    let has = |id: &str, line: &str| {
        let id = [id, "@elasticache-upgrade-planner"].concat();
        assert!(entries.get(id.as_str()).is_some_and(|lines| lines.contains(line)), "{id}: {line}: {entries:#?}");
    };
    let window = "us-west-2-orders-maintenance-window-2026-12-06";
    has(window, "DTSTART:20261206T230000Z");
    has(window, "DTEND:20261207T013000Z");
    has(window, "DTSTAMP:20261130T000000Z");
    has(
        window,
        "SUMMARY:Maintenance window: ElastiCache upgrade of orders (us-west-2): Redis OSS 6.2 to Redis OSS 7.1",
    );
    let ends = "us-west-2-orders-standard-support-ends-Redis-OSS-6.2-2027-01-31";
    has(ends, "DTSTART;VALUE=DATE:20270131");
    has(ends, "TRANSP:TRANSPARENT");
    let third = "us-west-2-orders-extended-support-year-Redis-OSS-6.2-2029-02-01";
    has(third, "SUMMARY:Extended Support for Redis OSS 6.2: year 3 begins");
    has(
        "us-west-2-orders-extended-support-ends-Redis-OSS-6.2-2030-01-31",
        "SUMMARY:Extended Support for Redis OSS 6.2 ends",
    );
    has("us-west-2-orders-change-Redis-OSS-7.1", "TODO");
    assert_eq!(entries.len(), 7, "{calendar}");
}

/// Without a planning date no window has a day, and nothing is past.
#[test]
fn a_day_that_nobody_gave_is_in_no_entry() {
    let undated = calendar(&REQUEST.replace(r#""asOf": "2026-11-30","#, ""));
    assert!(!undated.contains("maintenance-window"), "{undated}");
    assert_eq!(entries(&undated).len(), 6);
    let late = calendar(&REQUEST.replace("2026-11-30", "2029-02-02"));
    assert!(late.contains("2030-01-31") && !late.contains("2029-02-01"), "{late}");
    // Guides before Extended Support know none of its days.
    let old = calendar(&REQUEST.replace(r#""asOf": "2026-11-30","#, r#""guide": "2018-01","#).replace("6.2", "3.2.4"));
    assert!(!old.contains("support"), "{old}");
}

#[test]
fn every_case_has_a_calendar_whose_entries_are_told_apart() {
    for (name, request) in all() {
        let text = calendar(&request);
        let entries = entries(&text);
        assert!(!entries.is_empty(), "{name}");
        assert!(!text.chars().any(|letter| letter.is_control() && letter != '\r' && letter != '\n'), "{name}: {text}");
    }
}
