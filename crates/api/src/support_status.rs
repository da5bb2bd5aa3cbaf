//! How AWS supports a version on a day, for lists of versions.

use upgrade_rules::catalogue::{self, Phase};
use upgrade_rules::{Day, Engine, EngineVersion};

/// The support status of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SupportStatus {
    /// In standard support until this day.
    Standard(String),
    /// In Extended Support until this day.
    Extended(String),
    /// No longer supported since this day.
    Ended(String),
    /// AWS names this version instead.
    ReplacedBy(&'static str),
    /// No date is known.
    Unknown,
}

/// The support status of a version of the catalogue on a day, `YYYY-MM-DD`.
pub fn support_status(engine: Engine, version: &str, day: &str) -> SupportStatus {
    let found = EngineVersion::find(engine, version).and_then(catalogue::support).zip(Day::parse(day));
    let Some((support, day)) = found else { return SupportStatus::Unknown };
    match (support.replaced_by, support.phase(day)) {
        (Some(other), _) => SupportStatus::ReplacedBy(other),
        (None, Phase::Standard { until }) => SupportStatus::Standard(until.to_string()),
        (None, Phase::Extended { until, .. }) => SupportStatus::Extended(until.to_string()),
        (None, Phase::Ended { on }) => SupportStatus::Ended(on.to_string()),
        (None, Phase::NoDateKnown) => SupportStatus::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_is_that_of_the_day() {
        let on = |version, day| support_status(Engine::Redis, version, day);
        assert_eq!(on("4.0.10", "2026-01-31"), SupportStatus::Standard("2026-01-31".into()));
        assert_eq!(on("4.0.10", "2026-02-01"), SupportStatus::Extended("2029-01-31".into()));
        assert_eq!(on("2.8.24", "2026-02-01"), SupportStatus::Ended("2023-01-13".into()));
        assert_eq!(on("5.0.0", "2026-02-01"), SupportStatus::ReplacedBy("5.0.6"));
    }

    #[test]
    fn what_nobody_knows_is_not_supported_by_a_guess() {
        assert_eq!(support_status(Engine::Redis, "9.9", "2026-02-01"), SupportStatus::Unknown);
        assert_eq!(support_status(Engine::Redis, "4.0.10", "soon"), SupportStatus::Unknown);
    }
}
