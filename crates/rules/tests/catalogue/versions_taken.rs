//! Texts of versions that are taken.

use upgrade_rules::{
    Engine::{self, Memcached, Redis, Valkey},
    EngineVersion, VersionError, catalogue,
};

type Parse = fn(Engine, &str) -> Result<EngineVersion, VersionError>;

fn takes(parse: Parse, cases: &[(Engine, &str, &str)]) {
    for (engine, text, expected) in cases {
        let found = parse(*engine, text).map(|version| (version.engine(), version.text()));
        assert_eq!(found, Ok((*engine, *expected)), "`{text}`");
    }
}

#[test]
fn what_aws_prints_for_a_running_cluster() {
    takes(
        EngineVersion::parse_running,
        &[
            (Redis, "2.8.24", "2.8.24"),
            (Redis, "5.0.6", "5.0.6"),
            (Redis, "6.0", "6.0"),
            (Redis, "6.2", "6.2"),
            (Redis, "7.1", "7.1"),
            (Valkey, "7.2", "7.2"),
            (Memcached, "1.6.22", "1.6.22"),
            // Full patch numbers, where AWS has one version a minor.
            (Redis, "6.0.5", "6.0"),
            (Redis, "6.2.6", "6.2"),
            (Redis, "7.0.7", "7.0"),
            (Redis, "7.1.0", "7.1"),
            (Valkey, "7.2.6", "7.2"),
            (Valkey, "8.0.1", "8.0"),
            // F-PATH-17
            (Redis, "6.x", "6.2"),
            // F-OPEN-20
            (Memcached, "1.4.28", "1.4.24"),
            // F-MEMC-11
            (Memcached, "1.6.21", "1.6.21"),
            (Redis, " 5.0.6\n", "5.0.6"),
        ],
    );
}

#[test]
fn what_people_type_as_a_target() {
    takes(
        EngineVersion::parse_wanted,
        &[
            (Redis, "5.0.6", "5.0.6"),
            (Redis, "3.2.10", "3.2.10"),
            (Redis, "6.2", "6.2"),
            (Redis, "6.x", "6.2"),
            (Redis, "6.X", "6.2"),
            (Redis, "7.1", "7.1"),
            (Valkey, "7.2", "7.2"),
            (Valkey, "9.0", "9.0"),
            (Memcached, "1.6.22", "1.6.22"),
            (Redis, "  7.1 ", "7.1"),
            (Redis, "\t7.1\r\n", "7.1"),
            (Redis, "v7.1", "7.1"),
            (Valkey, "V8.0", "8.0"),
            (Redis, "redis 7.1", "7.1"),
            (Redis, "Redis OSS 7.1", "7.1"),
            (Redis, "redis oss v7.1", "7.1"),
            (Valkey, "valkey-8.2", "8.2"),
            (Valkey, "valkey8.2", "8.2"),
            (Memcached, "memcached:1.6.22", "1.6.22"),
        ],
    );
}

#[test]
fn the_major_version_of_a_serverless_cache() {
    takes(
        EngineVersion::parse_serverless_major,
        &[
            (Redis, "7", "7.1"),
            (Valkey, "7", "7.2"),
            (Valkey, "8", "8.2"),
            // 9.1 was for nodes only when it was announced.
            (Valkey, "9", "9.0"),
            (Valkey, " v8 ", "8.2"),
            (Memcached, "1.6", "1.6.22"),
        ],
    );
}

#[test]
fn every_version_of_the_catalogue_is_read_as_itself() {
    for engine in Engine::ALL {
        for version in catalogue::versions(engine) {
            assert_eq!(EngineVersion::find(engine, version.text()), Some(version));
            assert_eq!(EngineVersion::parse_running(engine, version.text()), Ok(version));
            assert_eq!(EngineVersion::parse_running(engine, &version.to_string()), Ok(version));
            if version.record().offered_as.node_based() {
                assert_eq!(EngineVersion::parse_wanted(engine, version.text()), Ok(version));
            }
        }
    }
}
