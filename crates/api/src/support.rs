//! How long AWS supports a version, as days: for a calendar. Only days that AWS has published.

use std::collections::BTreeMap;

use upgrade_rules::catalogue::{premium, support};
use upgrade_rules::model::eras::CROSS_ENGINE;
use upgrade_rules::{Day, EngineVersion, Guide};
use upgrade_runbook::Sources;
use upgrade_runbook::answer::{ClusterSummary, Source};

/// Until when AWS supports a version, and what it costs to stay on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportDates {
    /// The version.
    pub version: EngineVersion,
    /// The last day of standard support, or the end of life where there is no Extended Support; `None` = no day published.
    pub standard_ends: Option<Day>,
    /// The years of Extended Support, in order; empty where there is none.
    pub years: Vec<ExtendedYear>,
    /// The last day of Extended Support.
    pub extended_ends: Option<Day>,
    /// The documents that these days and premiums are from, by id.
    pub sources: BTreeMap<&'static str, Source>,
}

/// A year of Extended Support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExtendedYear {
    /// Its first day.
    pub begins: Day,
    /// Percent of the on-demand price that come on top of it, where that is published.
    pub percent: Option<u32>,
}

impl SupportDates {
    /// The support of a version by a guide; `None` where that guide knows nothing of such days.
    pub fn of(version: EngineVersion, guide: Guide) -> Option<Self> {
        let support = support(version).filter(|_| guide.date >= CROSS_ENGINE)?;
        let mut sources = Sources::default();
        sources.name(support.sources);
        let years = support.extended.into_iter().flatten().zip(1_u32..).map(|(begins, year)| {
            let premium = premium(year);
            sources.name(premium.map_or(&[], |premium| premium.sources));
            ExtendedYear { begins, percent: premium.map(|premium| premium.percent) }
        });
        let years = years.collect();
        Some(Self {
            version,
            standard_ends: support.standard_ends,
            years,
            extended_ends: support.extended_ends,
            sources: sources.listed(),
        })
    }

    /// The day on which support ends in every form; `None` where that is not published.
    pub fn ends(&self) -> Option<Day> {
        self.extended_ends.or(self.standard_ends)
    }
}

/// The version of a cluster in an answer.
pub fn version_of(cluster: &ClusterSummary) -> Option<EngineVersion> {
    EngineVersion::find(cluster.engine, &cluster.version)
}

#[cfg(test)]
mod tests {
    use upgrade_rules::{Engine, EngineVersion, Guide};

    use super::SupportDates;

    fn dates(engine: Engine, version: &str, guide: &str) -> Option<SupportDates> {
        SupportDates::of(EngineVersion::find(engine, version)?, Guide::find(guide)?)
    }

    #[test]
    fn years_have_their_premium_and_every_day_a_source() {
        let redis = dates(Engine::Redis, "6.2", "current").expect("known");
        assert_eq!(redis.standard_ends.map(|day| day.to_string()).as_deref(), Some("2027-01-31"));
        let years: Vec<_> = redis.years.iter().map(|year| (year.begins.to_string(), year.percent)).collect();
        let year = |day: &str, percent| (day.to_owned(), Some(percent));
        assert_eq!(years, [year("2027-02-01", 80), year("2028-02-01", 80), year("2029-02-01", 160)]);
        assert_eq!(redis.ends().map(|day| day.to_string()).as_deref(), Some("2030-01-31"));
        assert!(redis.sources.contains_key("LIVE-extended-support-versions") && redis.sources.contains_key("SKILL"));
    }

    #[test]
    fn where_no_day_is_published_there_is_none() {
        let valkey = dates(Engine::Valkey, "8.1", "current").expect("known");
        assert_eq!((valkey.standard_ends, valkey.ends(), valkey.years.len()), (None, None, 0));
        assert!(!valkey.sources.is_empty(), "that there is none is read as well");
        let old = dates(Engine::Redis, "3.2.10", "current").expect("known");
        assert!(old.years.is_empty() && old.ends() == old.standard_ends && old.ends().is_some());
    }

    #[test]
    fn a_guide_from_before_knows_of_no_end() {
        assert_eq!(dates(Engine::Redis, "6.2", "2018-01"), None);
    }
}
