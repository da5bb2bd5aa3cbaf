//! Look-ups in the tables.

use upgrade_rules::Engine::{Memcached, Redis, Valkey};
use upgrade_rules::catalogue::{
    self, Minimum, NodeFamily, NodeMemory, Offer, Phase, Precision, Region, SourceKind, family,
    family_of_default_group, is_larger, memcached_memory, minimum_version, newest, newest_serverless, node_families,
    node_family, phrase, phrases, premium, region, regions, source, sources, sources_table, support, usable_memory,
};
use upgrade_rules::model::FirstOffered;
use upgrade_rules::{EngineVersion, Guide, Truth, day};

use crate::guide;

const NOW: Guide = Guide::CURRENT;

fn then() -> Guide {
    guide("2018-01")
}

#[test]
fn the_newest_version_of_a_guide() {
    let text = |version: Option<EngineVersion>| version.map(EngineVersion::text);
    assert_eq!(text(newest(Redis, NOW)), Some("7.1"));
    assert_eq!(text(newest(Valkey, NOW)), Some("9.1"));
    assert_eq!(text(newest(Memcached, NOW)), Some("1.6.22"));
    assert_eq!(text(newest(Redis, then())), Some("3.2.10"));
    assert_eq!(text(newest(Valkey, then())), None);
    assert_eq!(text(newest(Memcached, then())), Some("1.4.34"));
    assert_eq!(text(newest_serverless(Valkey, NOW)), Some("9.0"));
    assert_eq!(text(newest_serverless(Redis, NOW)), Some("7.1"));
    assert_eq!(text(newest_serverless(Redis, then())), None);
}

#[test]
fn whether_a_version_could_be_chosen() {
    let offer = |text, guide| EngineVersion::find(Redis, text).map(|version| catalogue::offer(version, guide));
    assert_eq!(offer("3.2.10", then()), Some(Offer::Offered));
    assert_eq!(offer("3.2.10", NOW), Some(Offer::NoLonger(day!("2026-10-20"))));
    assert_eq!(
        offer("4.0.10", then()),
        Some(Offer::NotYet(FirstOffered { day: day!("2018-06-14"), precision: Precision::Day }))
    );
    assert_eq!(offer("5.0.5", guide("2023-05")), Some(Offer::Deprecated(day!("2023-04-10"))));
    assert_eq!(offer("5.0.5", NOW), Some(Offer::NoLonger(day!("2026-10-20"))));
    let instead = |text| {
        let version = EngineVersion::find(Redis, text)?;
        catalogue::offered_instead(version, NOW).map(EngineVersion::text)
    };
    assert_eq!(["2.8.24", "3.2.10", "5.0.0"].map(instead), [Some("4.0.10"), Some("4.0.10"), Some("5.0.6")]);
    assert_eq!(offer("5.0.6", NOW), Some(Offer::Offered));
    assert_eq!(
        offer("7.1", then()),
        Some(Offer::NotYet(FirstOffered { day: day!("2023-11-01"), precision: Precision::Month }))
    );
}

#[test]
fn families_and_their_default_groups() {
    let groups = |id| family(id).map(|family| (family.default_group, family.default_cluster_group));
    assert_eq!(groups("redis2.8"), Some(("default.redis2.8", None)));
    assert_eq!(groups("redis6.x"), Some(("default.redis6.x", Some("default.redis6.x.cluster.on"))));
    assert_eq!(groups("redis7"), Some(("default.redis7", Some("default.redis7.cluster.on"))));
    assert_eq!(groups("redis7.x"), None);
    for name in ["default.redis6.x", "default.redis6.x.cluster.on"] {
        assert_eq!(family_of_default_group(name).map(|family| family.id), Some("redis6.x"));
    }
    for engine in [Memcached, Redis, Valkey] {
        for version in catalogue::versions(engine) {
            assert_eq!(family(version.family()).map(|family| family.engine), Some(engine), "{version:?}");
        }
    }
}

#[test]
fn how_long_versions_are_supported() {
    let phase =
        |engine, text, day| EngineVersion::find(engine, text).and_then(support).map(|support| support.phase(day));
    assert_eq!(phase(Redis, "2.8.24", day!("2023-01-14")), Some(Phase::Ended { on: day!("2023-01-13") }));
    assert_eq!(phase(Redis, "5.0.6", day!("2026-01-31")), Some(Phase::Standard { until: day!("2026-01-31") }));
    assert_eq!(phase(Redis, "5.0.6", day!("2026-02-01")), Some(Phase::Extended { year: 1, until: day!("2029-01-31") }));
    assert_eq!(phase(Redis, "5.0.4", day!("2027-02-01")), Some(Phase::Extended { year: 2, until: day!("2029-01-31") }));
    assert_eq!(
        phase(Redis, "4.0.10", day!("2028-12-31")),
        Some(Phase::Extended { year: 3, until: day!("2029-01-31") })
    );
    assert_eq!(phase(Redis, "4.0.10", day!("2029-02-01")), Some(Phase::Ended { on: day!("2029-01-31") }));
    assert_eq!(phase(Redis, "6.2", day!("2026-11-22")), Some(Phase::Standard { until: day!("2027-01-31") }));
    assert_eq!(phase(Redis, "7.1", day!("2026-11-22")), Some(Phase::NoDateKnown));
    assert_eq!(phase(Valkey, "8.0", day!("2026-11-22")), Some(Phase::NoDateKnown));
    assert_eq!(phase(Memcached, "1.4.5", day!("2026-11-22")), Some(Phase::NoDateKnown));
    let percent: Vec<_> = (0..5).map(|year| premium(year).map(|premium| premium.percent)).collect();
    assert_eq!(percent, [None, Some(80), Some(80), Some(160), None]);
}

#[test]
fn the_oldest_version_a_node_type_runs() {
    let from = |engine, text| EngineVersion::find(engine, text).map_or(Minimum::Unknown, Minimum::From);
    let cases = [
        ("cache.m5.large", Redis, NOW, from(Redis, "4.0.10")),
        ("cache.m5.large", Valkey, NOW, from(Valkey, "7.2")),
        ("cache.m5.large", Memcached, NOW, from(Memcached, "1.5.16")),
        ("cache.m5.large", Memcached, guide("2023-05"), Minimum::Unknown),
        ("cache.m5.large", Redis, then(), Minimum::NotOffered),
        ("cache.m4.large", Redis, then(), Minimum::Unknown),
        ("cache.t4g.micro", Redis, NOW, from(Redis, "4.0.10")),
        ("cache.t4g.small", Redis, NOW, from(Redis, "5.0.6")),
        ("cache.r6g.large", Memcached, NOW, from(Memcached, "1.5.16")),
        ("cache.r6gd.xlarge", Redis, NOW, from(Redis, "6.2")),
        ("cache.c7gn.large", Memcached, NOW, from(Memcached, "1.6.6")),
        ("cache.r8g.large", Redis, NOW, Minimum::NotOffered),
        ("cache.r8g.large", Valkey, NOW, from(Valkey, "7.2")),
        ("cache.m3.large", Redis, NOW, Minimum::Unknown),
        ("cache.c8g.large", Valkey, NOW, Minimum::Unknown),
        ("cache.z9.large", Redis, NOW, Minimum::Unknown),
        ("db.r6g.large", Redis, NOW, Minimum::Unknown),
        ("", Redis, NOW, Minimum::Unknown),
    ];
    for (node_type, engine, guide, expected) in cases {
        assert_eq!(minimum_version(node_type, engine, guide), expected, "{node_type} {engine} {}", guide.id);
    }
    let previous = |node_type, guide| node_family(node_type).map(|family: &NodeFamily| family.is_previous(guide));
    assert_eq!(previous("cache.m1.small", then()), Some(true));
    assert_eq!(previous("cache.m3.large", then()), Some(false));
    assert_eq!(previous("cache.m3.large", NOW), Some(true));
    let closed = |node_type, guide| node_family(node_type).map(|family: &NodeFamily| family.is_closed(guide));
    assert_eq!(closed("cache.t2.small", NOW), Some(true));
    assert_eq!(closed("cache.t2.small", guide("2023-05")), Some(false));
    assert_eq!(closed("cache.t3.small", NOW), Some(false));
    assert_eq!(node_family("cache.t4g.micro").and_then(|family| family.contradiction), Some("F-OPEN-17"));
}

#[test]
fn which_node_type_is_larger() {
    let cases = [
        ("cache.m5.xlarge", "cache.m5.large", Truth::Yes),
        ("cache.m5.large", "cache.m5.xlarge", Truth::No),
        ("cache.m5.large", "cache.m5.large", Truth::No),
        // The same memory.
        ("cache.m6g.large", "cache.m5.large", Truth::No),
        ("cache.r6g.large", "cache.m6g.large", Truth::Yes),
        // A larger size of an older family may hold less.
        ("cache.m4.large", "cache.r3.large", Truth::No),
        // Settled by the newest copy (F-N-045).
        ("cache.m4.xlarge", "cache.r4.large", Truth::Yes),
        ("cache.m4.xlarge", "cache.m4.large", Truth::Yes),
        ("cache.r7g.2xlarge", "cache.r7g.xlarge", Truth::Yes),
        ("cache.r7g.xlarge", "cache.r7g.large", Truth::Yes),
        ("cache.r7g.12xlarge", "cache.r7g.2xlarge", Truth::Yes),
        ("cache.r7g.large", "cache.r7g.2xlarge", Truth::No),
        ("cache.r7g.large", "cache.r7g.large", Truth::No),
        ("cache.r7g.2xlarge", "cache.r6g.xlarge", Truth::Yes),
        ("cache.r8g.large", "cache.r7g.large", Truth::Yes),
        // No numbers: sizes inside one family.
        ("cache.z9.2xlarge", "cache.r6g.xlarge", Truth::Unknown),
        ("cache.z9.small", "cache.z9.micro", Truth::Yes),
        ("cache.z9.medium", "cache.z9.small", Truth::Yes),
        ("cache.z9.large", "cache.z9.medium", Truth::Yes),
        ("cache.r7g.huge", "cache.r7g.large", Truth::Unknown),
        ("cache.r7g.04xlarge", "cache.r7g.2xlarge", Truth::Unknown),
        ("cache.r7g.+4xlarge", "cache.r7g.2xlarge", Truth::Unknown),
        ("cache.r7g.xlarge", "nonsense", Truth::Unknown),
    ];
    for (a, b, expected) in cases {
        assert_eq!(is_larger(a, b), expected, "{a} {b}");
    }
}

#[test]
fn memory_of_node_types() {
    assert_eq!(usable_memory("cache.m4.xlarge", then()), Some(15_328_501_760));
    assert_eq!(usable_memory("cache.m4.xlarge", guide("2023-05")), Some(11_496_376_320));
    assert_eq!(usable_memory("cache.m4.xlarge", NOW), Some(15_328_501_760));
    assert_eq!(usable_memory("cache.r6g.16xlarge", NOW), Some(450_000_750_456));
    assert_eq!(usable_memory("cache.r6g.16xlarge", then()), None);
    assert_eq!(usable_memory("cache.r7g.large", NOW), Some(14_037_181_030));
    assert_eq!(usable_memory("cache.r7g.large", guide("2023-05")), None);
    assert_eq!(usable_memory("cache.c8gn.12xlarge", NOW), Some(99_847_503_872));
    // The guide of May 2023 is the first with the newer copy.
    assert_eq!(usable_memory("cache.m5.large", guide("2023-05")), Some(6_854_542_746));
    assert_eq!(memcached_memory("cache.m5.large", guide("2023-05")), Some(6537));
    assert_eq!(memcached_memory("cache.m5.large", guide("2020-06")), None);
    assert_eq!(memcached_memory("cache.m2.xlarge", NOW), Some(16_700));
    assert_eq!(memcached_memory("cache.t4g.medium", NOW), Some(3164));
    assert_eq!(memcached_memory("cache.t4g.medium", then()), None);
    assert_eq!(memcached_memory("cache.m8g.large", NOW), Some(6956));
    assert_eq!(memcached_memory("cache.m8g.large", guide("2023-05")), None);
    assert_eq!(memcached_memory("cache.r6gd.xlarge", NOW), None);
}

#[test]
fn regions_and_their_blocks() {
    assert_eq!(regions().len(), 39);
    assert_eq!(regions().iter().filter(|region| region.window.is_some()).count(), 37);
    assert_eq!(regions().iter().filter(|region| region.in_2018).count(), 13);
    let block = |id| region(id)?.window.map(|window| (window.start, window.end, window.start_minute, window.minutes));
    assert_eq!(block("us-east-1"), Some(("03:00", "11:00", 180, 480)));
    assert_eq!(block("ap-south-1"), Some(("17:30", "01:30", 1050, 480)));
    assert_eq!(block("eu-west-3"), Some(("23:59", "07:29", 1439, 450)));
    assert_eq!(block("ap-southeast-6"), None);
    assert!(region("ap-southeast-6").is_some() && region("eusc-de-east-1").is_some());
    assert!(region("mars-north-1").is_none());
}

#[test]
fn tables_of_figures_name_their_sources() {
    let tables = [NodeMemory::redis_sources(), NodeMemory::memcached_sources(), Region::sources()];
    assert!(tables.iter().all(|sources| !sources.is_empty()));
    assert!(tables.into_iter().flatten().all(|id| id.source().is_some()));
    assert!(!Region::facts().ids().is_empty());
}

#[test]
fn every_family_is_found() {
    assert_eq!(node_families().iter().filter(|family| family.id.starts_with('t')).count(), 4);
    for family in node_families() {
        let found = node_family(&["cache.", family.id, ".large"].concat());
        assert_eq!(found.map(|found| found.id), Some(family.id));
    }
}

#[test]
fn phrases_as_seconds() {
    assert!(phrases().iter().all(|entry| phrase(entry.id).is_some_and(|found| found.text == entry.text)));
    assert!(phrases().len() >= 2);
    let range = |id| phrase(id).map(|phrase| (phrase.text, phrase.min_seconds, phrase.max_seconds));
    assert_eq!(range("a-few-seconds"), Some(("a few seconds", 1, 10)));
    assert_eq!(range("a-few-minutes"), Some(("a few minutes", 60, 300)));
    assert_eq!(range("soon"), None);
}

#[test]
fn sources_by_id() {
    for entry in sources_table() {
        assert_eq!(source(entry.id).map(|found| found.id), Some(entry.id));
        assert!(!entry.url.is_empty() || entry.kind == SourceKind::Secondary, "{}", entry.id);
    }
    assert_eq!(sources::S0.source().map(|source| source.date), Some("2018-01-10"));
    assert_eq!(sources::S4.source().map(|source| source.title), Some("Modifying a Cluster with Replicas"));
    assert!(source("S5").is_none());
}
