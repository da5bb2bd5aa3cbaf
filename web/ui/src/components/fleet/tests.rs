//! The table as text, on the native target.

#[path = "../../../../../tests/language/brackets.rs"]
mod brackets;

use brackets::{PSEUDO, is_from_tables};
use leptos::prelude::*;
use serde_json::json;
use upgrade_api::Language;
use upgrade_api::facts::paths;
use upgrade_messages::Words;

use crate::components::page::page;
use crate::node::html::html;
use crate::state::Planner;

/// What AWS prints of single clusters with these ids and versions.
pub(crate) fn paste(clusters: &[(&str, &str)]) -> String {
    let described = clusters.iter().map(|(id, version)| {
        json!({"CacheClusterId": id, "Engine": "redis", "EngineVersion": version, "CacheNodeType": "cache.r6g.large",
            "CacheClusterStatus": "available", "NumCacheNodes": 1, "PendingModifiedValues": {},
            "ARN": format!("arn:aws:elasticache:eu-west-1:123456789012:cluster:{id}"),
            "CacheParameterGroup": {"CacheParameterGroupName": "default.redis6.x", "ParameterApplyStatus": "in-sync"}})
    });
    json!({ "CacheClusters": described.collect::<Vec<_>>() }).to_string()
}

fn shown(text: &str, change: impl FnOnce(Planner)) -> String {
    Owner::new().with(|| {
        let planner = Planner::example();
        planner.read_paste(text.to_owned());
        change(planner);
        html(page(planner))
    })
}

fn table(html: &str) -> &str {
    let rest = html.split("class=\"fleet-table\"").nth(1).unwrap_or_default();
    rest.split("</table>").next().unwrap_or_default()
}

const THREE: [(&str, &str); 3] = [("orders", "5.0.6"), ("carts", "6.2.6"), ("done", "7.1.0")];

#[test]
fn several_clusters_are_a_table_and_one_is_none() {
    let html = shown(&paste(&THREE), |_| {});
    let table = table(&html);
    assert_eq!(table.matches("role=\"rowheader\"").count(), 3, "{table}");
    for part in ["orders", "eu-west-1", "Redis OSS 5.0.6 → ", "2026-01-31", "No date published", "data-tone=\"done\""]
    {
        assert!(table.contains(part), "{part}\n{table}");
    }
    assert!(html.contains("Clusters: 3.") && html.contains("Choose one of the 3 clusters below."), "{html}");
    assert!(!html.contains("name=\"picked\""), "no list beside the table");
    let one = shown(&paste(&[("orders", "6.2.6")]), |_| {});
    assert!(self::table(&one).is_empty() && !one.contains("id=\"fleet\""));
}

#[test]
fn every_column_can_be_sorted_by() {
    let html = shown(&paste(&THREE), |_| {});
    let head = table(&html).split("</thead>").next().unwrap_or_default();
    assert_eq!(head.matches("role=\"columnheader\"").count(), 7);
    assert_eq!(head.matches("<button").count(), 7);
    assert!(!head.contains("aria-sort"), "in the order of the paste at first");
}

#[test]
fn target_and_limits_hold_for_every_cluster() {
    let html = shown(&paste(&THREE), |planner| {
        planner.set(paths::GOAL_VERSION, "7.1");
        planner.set(paths::LIMIT_WRITES, "3");
    });
    assert!(table(&html).contains("Redis OSS 6.2 → Redis OSS 7.1"), "{}", table(&html));
    assert!(html.contains("--to 7.1 --max-write-interruption 3 --format markdown"), "{html}");
    let wrong = shown(&paste(&THREE), |planner| planner.set(paths::GOAL_SHARDS, "many"));
    assert_eq!(table(&wrong).matches("data-tone=\"invalid\"").count(), 3, "{}", table(&wrong));
}

#[test]
fn the_cluster_that_is_shown_is_marked() {
    let html = shown(&paste(&THREE), |planner| planner.pick(1));
    let row = table(&html).split("<tr").find(|row| row.contains("data-picked")).unwrap_or_default();
    assert!(row.contains("carts") && row.contains("aria-pressed=\"true\""), "{row}");
    assert_eq!(table(&html).matches("aria-pressed=\"true\"").count(), 1);
}

#[test]
fn no_word_of_the_table_bypasses_the_tables() {
    let html = Owner::new().with(|| {
        provide_context(Words::of(Language::of(PSEUDO).expect("the pseudo-language")));
        let planner = Planner::example();
        planner.read_paste(paste(&THREE));
        planner.set(paths::AS_OF, "2026-11-30");
        html(page(planner))
    });
    let fleet = html.split("id=\"fleet\"").nth(1).and_then(|rest| rest.split("<div hidden").next()).unwrap_or_default();
    let outside_code = fleet.split("<code").map(|part| part.split_once("</code>").map_or(part, |(_, rest)| rest));
    let texts = outside_code.flat_map(|part| part.split('<').filter_map(|piece| Some(piece.split_once('>')?.1.trim())));
    // Ids, dates, versions and titles of AWS's documents are the same in every language.
    let is_name = |text: &str| {
        let document = ["Extended Support", "ElastiCache", "End of life"].iter().any(|name| text.contains(name));
        !text.contains(' ') || text.starts_with("Redis OSS") || document
    };
    let texts: Vec<&str> = texts.filter(|text| !text.is_empty() && !is_name(text)).collect();
    assert!(texts.len() > 30, "{}", texts.len());
    let bypassing: Vec<&&str> = texts.iter().filter(|text| !is_from_tables(text)).collect();
    assert!(bypassing.is_empty(), "{bypassing:#?}");
}

#[test]
fn names_are_text_and_never_markup() {
    let html = shown(&paste(&[("<b>", "6.2.6"), ("b", "6.2.6")]), |_| {});
    assert!(!html.contains("<b>"), "{html}");
}
