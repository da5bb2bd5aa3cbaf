//! Texts of versions that are refused, and what is offered instead.

use std::collections::BTreeSet;

use upgrade_rules::{
    Engine::{self, Memcached, Redis, Valkey},
    EngineVersion, VersionError, VersionProblem,
    catalogue::sources,
};

type Parse = fn(Engine, &str) -> Result<EngineVersion, VersionError>;

/// Engine, text, code, nearest version.
type Case = (Engine, &'static str, &'static str, Option<(Engine, &'static str)>);

fn refuses(parse: Parse, cases: &[Case]) {
    for (engine, text, code, nearest) in cases {
        let found = parse(*engine, text)
            .map_err(|error| (error.code(), error.nearest.map(|version| (version.engine(), version.text()))));
        assert_eq!(found, Err((*code, *nearest)), "`{text}`");
    }
}

#[test]
fn what_aws_would_not_take_as_a_target() {
    refuses(
        EngineVersion::parse_wanted,
        &[
            (Redis, "", "version-empty", None),
            (Redis, "  ", "version-empty", None),
            (Redis, "redis", "not-a-version", None),
            (Redis, "newer", "not-a-version", None),
            (Redis, "7.", "not-a-version", None),
            (Redis, ".7", "not-a-version", None),
            (Redis, "7..1", "not-a-version", None),
            (Redis, "7,1", "not-a-version", None),
            (Redis, "07.1", "not-a-version", None),
            (Redis, "7.1.0.0", "not-a-version", None),
            (Redis, "7.1-beta", "not-a-version", None),
            (Redis, "-7.1", "not-a-version", None),
            (Redis, "+7.1", "not-a-version", None),
            (Redis, "vv7.1", "not-a-version", None),
            (Redis, "x.1", "not-a-version", None),
            (Redis, "99999999999999999999.1", "not-a-version", None),
            (Redis, "٧.١", "not-a-version", None),
            // Another engine's name: the nearest version is that engine's.
            (Redis, "valkey 8.0", "other-engine", Some((Valkey, "8.0"))),
            (Redis, "valkey 8", "other-engine", Some((Valkey, "8.2"))),
            (Valkey, "redis 7.1", "other-engine", Some((Redis, "7.1"))),
            // F-PATH-18: one version a minor.
            (Redis, "6.2.6", "patch-not-selectable", Some((Redis, "6.2"))),
            (Redis, "7.0.7", "patch-not-selectable", Some((Redis, "7.0"))),
            (Redis, "7.1.0", "patch-not-selectable", Some((Redis, "7.1"))),
            (Valkey, "7.2.6", "patch-not-selectable", Some((Valkey, "7.2"))),
            (Redis, "7", "major-only", Some((Redis, "7.1"))),
            (Redis, "6", "major-only", Some((Redis, "6.2"))),
            (Redis, "5", "major-only", Some((Redis, "5.0.6"))),
            (Valkey, "8", "major-only", Some((Valkey, "8.2"))),
            (Valkey, "9", "major-only", Some((Valkey, "9.1"))),
            (Memcached, "1", "major-only", Some((Memcached, "1.6.22"))),
            (Redis, "5.0", "patch-missing", Some((Redis, "5.0.6"))),
            (Redis, "3.2", "patch-missing", Some((Redis, "3.2.10"))),
            (Memcached, "1.6", "patch-missing", Some((Memcached, "1.6.22"))),
            // Only 6.x was ever an alias.
            (Redis, "7.x", "alias-not-valid", Some((Redis, "7.1"))),
            (Redis, "5.x", "alias-not-valid", Some((Redis, "5.0.6"))),
            (Redis, "5.0.x", "alias-not-valid", Some((Redis, "5.0.6"))),
            (Redis, "6.2.x", "alias-not-valid", Some((Redis, "6.2"))),
            (Redis, "7.x.x", "alias-not-valid", Some((Redis, "7.1"))),
            (Valkey, "8.x", "alias-not-valid", Some((Valkey, "8.2"))),
            (Valkey, "6.x", "alias-not-valid", Some((Valkey, "7.2"))),
            // F-RED-21, F-RED-30, F-RED-31
            (Redis, "7.2", "version-unlisted", Some((Redis, "7.1"))),
            (Redis, "7.4", "version-unlisted", Some((Redis, "7.1"))),
            (Redis, "9.0", "version-unlisted", Some((Redis, "7.1"))),
            (Redis, "9", "version-unlisted", Some((Redis, "7.1"))),
            (Redis, "7.2.6", "version-unlisted", Some((Redis, "7.1"))),
            (Redis, "6.1", "never-offered", Some((Redis, "6.2"))),
            (Redis, "5.0.7", "never-offered", Some((Redis, "5.0.6"))),
            (Redis, "3.2.5", "never-offered", Some((Redis, "3.2.10"))),
            (Redis, "2.8.20", "never-offered", Some((Redis, "2.8.24"))),
            (Redis, "1.0.0", "never-offered", Some((Redis, "2.6.13"))),
            (Valkey, "7.1", "never-offered", Some((Valkey, "7.2"))),
            (Valkey, "8.3", "version-unlisted", Some((Valkey, "8.2"))),
            (Valkey, "10.0", "version-unlisted", Some((Valkey, "9.1"))),
            (Valkey, "6.2", "never-offered", Some((Valkey, "7.2"))),
            (Memcached, "1.5.11", "never-offered", Some((Memcached, "1.5.16"))),
            (Memcached, "1.6.40", "version-unlisted", Some((Memcached, "1.6.22"))),
            (Memcached, "1.7.0", "version-unlisted", Some((Memcached, "1.6.22"))),
            (Memcached, "1.7", "version-unlisted", Some((Memcached, "1.6.22"))),
            // F-OPEN-20
            (Memcached, "1.4.28", "never-offered", Some((Memcached, "1.4.24"))),
            (Memcached, "1.6.21", "serverless-only", Some((Memcached, "1.6.22"))),
        ],
    );
}

#[test]
fn what_no_running_cluster_has() {
    refuses(
        EngineVersion::parse_running,
        &[
            (Redis, "", "version-empty", None),
            (Redis, "unknown", "not-a-version", None),
            (Redis, "7.4", "version-unlisted", Some((Redis, "7.1"))),
            (Redis, "7.2.4", "version-unlisted", Some((Redis, "7.1"))),
            (Redis, "5.0.7", "never-offered", Some((Redis, "5.0.6"))),
            (Redis, "5.0", "patch-missing", Some((Redis, "5.0.6"))),
            (Redis, "7", "major-only", Some((Redis, "7.1"))),
            (Redis, "7.x", "alias-not-valid", Some((Redis, "7.1"))),
            (Memcached, "1.6.21.1", "not-a-version", None),
        ],
    );
}

#[test]
fn what_no_serverless_cache_is_asked_for() {
    refuses(
        EngineVersion::parse_serverless_major,
        &[
            (Redis, "", "version-empty", None),
            (Redis, "7.1", "major-expected", Some((Redis, "7.1"))),
            (Valkey, "8.0", "major-expected", Some((Valkey, "8.0"))),
            (Valkey, "9.1", "major-expected", Some((Valkey, "9.0"))),
            (Valkey, "8.x", "major-expected", Some((Valkey, "8.2"))),
            (Memcached, "1", "major-expected", Some((Memcached, "1.6.22"))),
            (Memcached, "1.6.22", "major-expected", Some((Memcached, "1.6.22"))),
            (Memcached, "1.5", "not-serverless", Some((Memcached, "1.6.22"))),
            (Redis, "6", "not-serverless", Some((Redis, "7.0"))),
            (Redis, "8", "version-unlisted", Some((Redis, "7.1"))),
            (Valkey, "10", "version-unlisted", Some((Valkey, "9.0"))),
            (Redis, "valkey 8", "other-engine", Some((Valkey, "8.2"))),
        ],
    );
}

#[test]
fn the_same_number_may_be_had_in_another_engine() {
    let cases = [
        (Redis, "7.2", Some("7.2"), Some(Valkey)),
        (Redis, "8.0", Some("8.0"), Some(Valkey)),
        (Redis, "7.4", None, Some(Valkey)),
        (Redis, "9", None, Some(Valkey)),
        (Redis, "8.x", None, Some(Valkey)),
        (Redis, "5.0.7", None, None),
        (Redis, "7", None, None),
        (Redis, "7.x", None, None),
        (Redis, "7.1.5", None, None),
        (Valkey, "7.1", Some("7.1"), None),
        (Valkey, "6.2", Some("6.2"), None),
        (Valkey, "10.0", None, None),
        (Memcached, "7.1", None, None),
    ];
    for (engine, text, elsewhere, continues_as) in cases {
        let found = EngineVersion::parse_wanted(engine, text)
            .map_err(|error| (error.elsewhere.map(EngineVersion::text), error.continues_as));
        assert_eq!(found, Err((elsewhere, continues_as)), "{engine} `{text}`");
    }
}

#[test]
fn codes_differ() {
    let codes: BTreeSet<_> = VersionProblem::ALL.into_iter().map(VersionProblem::code).collect();
    assert_eq!(codes.len(), VersionProblem::ALL.len());
}

#[test]
fn every_refusal_that_rests_on_aws_names_its_facts_and_sources() {
    for problem in VersionProblem::ALL {
        for (engine, continues_as) in [(Memcached, None), (Redis, None), (Redis, Some(Valkey)), (Valkey, None)] {
            let error =
                VersionError { text: String::new(), engine, problem, nearest: None, elsewhere: None, continues_as };
            let of_form =
                matches!(problem, VersionProblem::Empty | VersionProblem::NotAVersion | VersionProblem::OtherEngine);
            assert_eq!(error.facts().is_empty(), of_form, "{problem:?}");
            assert_eq!(error.sources().is_empty(), of_form, "{problem:?}");
            assert!(error.sources().iter().all(|id| id.source().is_some()), "{problem:?}");
        }
    }
}

/// What a refusal says depends on the engine, and on whether the engine continues.
#[test]
fn a_refusal_rests_on_what_is_said_of_its_engine() {
    let refused =
        |engine, text| EngineVersion::parse_wanted(engine, text).map_err(|error| (error.facts(), error.sources()));
    let of_valkey = (["F-PATH-16", "F-VAL-11"].as_slice(), [sources::LIVE_VERSIONMANAGEMENT_HOWTO].as_slice());
    assert_eq!(refused(Valkey, "8"), Err(of_valkey));
    assert_eq!(refused(Valkey, "7.2.6"), Err(of_valkey));
    let of_a_major = [sources::LIVE_SUPPORTED_ENGINE_VERSIONS].as_slice();
    assert_eq!(refused(Redis, "7"), Err((["F-PATH-16", "F-PATH-09"].as_slice(), of_a_major)));
    assert_eq!(refused(Memcached, "1"), Err((["F-PATH-16", "F-PATH-09"].as_slice(), of_a_major)));
    let of_a_patch = [sources::UG2201_SUPPORTED_ENGINE_VERSIONS, sources::LIVE_VERSIONMANAGEMENT].as_slice();
    assert_eq!(refused(Redis, "6.2.6"), Err((["F-PATH-16", "F-PATH-18", "F-ERR-07"].as_slice(), of_a_patch)));
    // Above 7.1 the engine continues as Valkey; below it such a version was just never there.
    let goes_on = [sources::LIVE_SUPPORTED_ENGINE_VERSIONS, sources::LIVE_ENGINE_VERSIONS, sources::GH_TERRAFORM_49466]
        .as_slice();
    assert_eq!(refused(Redis, "7.4"), Err((["F-RED-21", "F-RED-30", "F-RED-31"].as_slice(), goes_on)));
    let never = [sources::LIVE_SUPPORTED_ENGINE_VERSIONS, sources::SM_DESCRIBECACHEENGINEVERSIONS].as_slice();
    assert_eq!(refused(Redis, "5.0.7"), Err((["F-PATH-09"].as_slice(), never)));
}

#[test]
fn a_refusal_names_what_was_typed() {
    let said = EngineVersion::parse_wanted(Redis, "7.4").map_err(|error| error.to_string());
    assert_eq!(said, Err("redis version `7.4`: version-unlisted".to_owned()));
    assert_eq!(EngineVersion::find(Valkey, "7.2").map(|version| format!("{version:?}")), Some("valkey 7.2".to_owned()));
}
