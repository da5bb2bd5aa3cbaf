//! Many clusters at once, judged by hand: which share a plan, what comes first, whose support ends first.

use upgrade_api::answer::Status;
use upgrade_api::{FleetAnswer, FleetFormat, Language, fleet, render_fleet};

fn request(id: &str, engine: &str, version: &str, more: &str) -> String {
    format!(
        r#"{{"asOf":"2026-11-29","cluster":{{"id":"{id}","kind":"replication-group","engine":"{engine}","version":"{version}","nodeType":"cache.r6g.large","clusterMode":"disabled","shards":1,"replicasPerShard":1,"multiAz":true,"automaticFailover":true,"status":"available","parameterGroup":{{"isDefault":true}}{more}}},"goal":{{"engine":"valkey","version":"8.1"}}}}"#
    )
}

const NOTHING_PENDING: &str = r#","pending":{}"#;
const SCALE_UP_PENDING: &str = r#","pending":{"nodeType":"cache.r6g.xlarge"}"#;

fn answer() -> FleetAnswer {
    let lines = [
        request(
            "blocked",
            "redis",
            "6.2",
            r#","pending":{"nodeType":"cache.r6g.xlarge"},"maintenanceWindow":"sun:05:00-sun:06:00""#,
        ),
        request("carts", "redis", "6.2", NOTHING_PENDING),
        "{\"cluster\":".to_owned(),
        String::new(),
        request("done", "valkey", "8.1", NOTHING_PENDING),
        request("old", "redis", "5.0.6", NOTHING_PENDING),
        request("orders", "redis", "6.2", NOTHING_PENDING),
        request("=cmd|'/c calc'!A1", "redis", "6.2", SCALE_UP_PENDING),
    ];
    fleet(&lines.join("\n"))
}

#[test]
fn each_line_is_a_row_and_a_wrong_one_stops_no_other() {
    let answer = answer();
    let ids: Vec<_> = answer.rows.iter().map(|row| row.cluster.as_deref()).collect();
    let named = ["blocked", "carts", "", "done", "old", "orders", "=cmd|'/c calc'!A1"];
    assert_eq!(ids, named.map(|id| Some(id).filter(|id| !id.is_empty())));
    let wrong: Vec<_> = answer.rows.iter().filter(|row| !row.errors.is_empty()).collect();
    // Half a request, and an id that AWS does not take.
    assert_eq!(wrong.len(), 2);
    assert!(wrong.iter().all(|row| row.errors.iter().all(|error| !error.is_empty())), "{wrong:?}");
}

#[test]
fn clusters_with_one_plan_are_one_wave_and_what_is_certain_comes_first() {
    let answer = answer();
    let waves: Vec<Vec<u32>> = answer.waves.iter().map(|wave| wave.rows.clone()).collect();
    // `carts` and `orders` share a plan; `done` needs none; what is wrong has none.
    assert!(waves.contains(&vec![1, 5]), "{waves:?}");
    let mut all: Vec<u32> = waves.concat();
    all.sort_unstable();
    assert_eq!(all, [0, 1, 4, 5]);
    let status: Vec<Status> = answer.waves.iter().map(|wave| wave.status).collect();
    assert!(status.is_sorted_by_key(|status| *status != Status::Planned), "{status:?}");
}

#[test]
fn totals_count_each_cluster_once() {
    let FleetAnswer { rows, totals, .. } = answer();
    let kinds = totals.planned + totals.conditional + totals.up_to_date + totals.no_path + totals.invalid;
    assert_eq!((totals.clusters, kinds), (7, 7));
    assert_eq!((totals.up_to_date, totals.invalid), (1, 2));
    // Redis OSS 5.0.6 is in the first year of Extended Support (F-EOL-04).
    assert_eq!((totals.extended_support, totals.support_ended), (1, 0));
    let blocked = rows.iter().filter(|row| !row.blocked_by.is_empty()).count();
    assert_eq!((blocked, totals.blocked), (1, 1));
}

#[test]
fn the_support_that_ends_first_is_listed_first() {
    let answer = answer();
    assert_eq!(answer.ends_first.first(), Some(&4));
    let old = answer.rows.get(4).and_then(|row| row.support.as_ref()).expect("a day is published");
    assert_eq!((old.standard_ends.as_str(), old.premium_percent), ("2026-01-31", Some(80)));
    let days: Vec<&str> = answer
        .ends_first
        .iter()
        .filter_map(|place| answer.rows.get(*place as usize)?.support.as_ref())
        .map(|support| support.standard_ends.as_str())
        .collect();
    assert!(days.is_sorted(), "{days:?}");
}

#[test]
fn every_format_has_every_cluster() {
    let answer = answer();
    let write = |format| render_fleet(&answer, format, Language::default());
    let csv = write(FleetFormat::Csv);
    assert_eq!(csv.lines().count(), 8, "{csv}");
    assert!(csv.starts_with("Cluster,Region,From,To,"), "{csv}");
    assert!(csv.contains("\r\n'=cmd|'/c calc'!A1,"), "{csv}");
    let lines = write(FleetFormat::Ndjson);
    assert_eq!(lines.lines().count(), 7);
    assert!(
        lines
            .lines()
            .all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok_and(|row| row["status"].is_string()))
    );
    let document = write(FleetFormat::Markdown);
    for named in ["Clusters: 7. ", "| line 3 |", "| carts, orders |", "| old | Redis OSS 5.0.6 | 2026-01-31 |"] {
        assert!(document.contains(named), "{named}: {document}");
    }
    assert!(document.contains("=cmd\\|'/c"), "a cell ends where it should: {document}");
}
