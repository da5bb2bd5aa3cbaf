//! Whatever the text, an answer: never a panic, and what to do next.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use upgrade_rules::{Engine, EngineVersion, Guide, VersionError, catalogue};

fn engine() -> impl Strategy<Value = Engine> {
    prop::sample::select(Engine::ALL.to_vec())
}

/// Mostly things that look like a version, sometimes anything.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[ ]{0,2}(redis |Redis OSS |valkey-|memcached:)?[vV]?[0-9xX]{1,2}(\\.[0-9xX]{1,2}){0,3}[ ]{0,2}",
        1 => any::<String>(),
        1 => "\\PC{0,12}",
    ]
}

/// A nearest version is one that the same reader takes.
fn leads_on(
    result: Result<EngineVersion, VersionError>,
    parse: fn(Engine, &str) -> Result<EngineVersion, VersionError>,
) -> Result<(), TestCaseError> {
    let Err(error) = result else { return Ok(()) };
    if let Some(nearest) = error.nearest {
        prop_assert_eq!(parse(nearest.engine(), nearest.text()), Ok(nearest));
    }
    if let Some(elsewhere) = error.elsewhere {
        prop_assert_ne!(elsewhere.engine(), error.engine);
        prop_assert_eq!(parse(elsewhere.engine(), elsewhere.text()), Ok(elsewhere));
    }
    Ok(())
}

proptest! {
    // The same cases every time.
    #![proptest_config(ProptestConfig {
        cases: 2000,
        rng_seed: RngSeed::Fixed(20_261_130),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_running_version(engine in engine(), text in text()) {
        leads_on(EngineVersion::parse_running(engine, &text), EngineVersion::parse_running)?;
    }

    #[test]
    fn a_wanted_version(engine in engine(), text in text()) {
        leads_on(EngineVersion::parse_wanted(engine, &text), EngineVersion::parse_wanted)?;
    }

    #[test]
    fn a_serverless_version(engine in engine(), text in text()) {
        match EngineVersion::parse_serverless_major(engine, &text) {
            Ok(version) => prop_assert!(version.record().offered_as.serverless()),
            Err(error) => prop_assert!(error.nearest.is_none_or(|version| version.record().offered_as.serverless())),
        }
    }

    #[test]
    fn a_wanted_version_is_read_alike_as_running(engine in engine(), text in text()) {
        if let Ok(version) = EngineVersion::parse_wanted(engine, &text) {
            prop_assert_eq!(EngineVersion::parse_running(engine, &text), Ok(version));
        }
    }

    #[test]
    fn any_node_types_can_be_compared(a in "cache\\.(m5|r6g|zz)\\.[0-9]{0,20}(x?large|micro)", b in any::<String>()) {
        prop_assert_eq!(catalogue::is_larger(&a, &a), upgrade_rules::Truth::No);
        let _ = catalogue::is_larger(&a, &b);
        let _ = catalogue::node_family(&b);
    }
}

/// Which sources a reader of the current guide has is not looked up: all of them.
#[test]
fn no_source_is_younger_than_the_current_guide() {
    for source in catalogue::sources_table() {
        assert!(source.day.is_some_and(|day| day <= Guide::CURRENT.date), "{}", source.id);
    }
}
