//! Which engine versions could be chosen on the day of a guide.

use super::support::support;
use crate::model::facts::Cluster;
use crate::model::{Day, Engine, EngineVersion, FirstOffered, Guide, Truth, versions};

/// Whether a version could be chosen on the day of a guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// It could.
    Offered,
    /// First offered later, on this day.
    NotYet(FirstOffered),
    /// Deprecated, as a document of this day says.
    Deprecated(Day),
    /// Not offered any more, as a list of this day shows: neither for a new cluster nor as a target.
    NoLonger(Day),
    /// Its life, with Extended Support if it has one, ended on this day.
    Ended(Day),
}

/// Whether a version could be chosen on the day of a guide.
pub fn offer(version: EngineVersion, guide: Guide) -> Offer {
    let record = version.record();
    if let Some(first) = record.first_offered
        && first.day > guide.date
    {
        return Offer::NotYet(first);
    }
    if let Some(day) = record.not_offered_since.filter(|day| *day <= guide.date) {
        return Offer::NoLonger(day);
    }
    let end = support(version).and_then(|support| support.extended_ends.or(support.standard_ends));
    match (end, record.deprecated) {
        (Some(day), _) if day < guide.date => Offer::Ended(day),
        (_, Some(day)) if day <= guide.date => Offer::Deprecated(day),
        _ => Offer::Offered,
    }
}

/// The version to take instead of one that is not offered any more: the oldest above it that is.
pub fn offered_instead(version: EngineVersion, guide: Guide) -> Option<EngineVersion> {
    versions(version.engine()).find(|other| *other > version && is_offered(*other, guide))
}

/// Where one chooses nodes.
fn is_offered(version: EngineVersion, guide: Guide) -> bool {
    version.record().offered_as.node_based() && offer(version, guide) == Offer::Offered
}

/// The newest version of an engine that the guide's day knows, where one chooses nodes.
///
/// A day that only a secondary note gives counts as stated.
pub fn newest(engine: Engine, guide: Guide) -> Option<EngineVersion> {
    versions(engine).rev().find(|version| is_offered(*version, guide))
}

/// The newest version of an engine that the Region lists and the guide's day knows.
pub fn newest_in_region(engine: Engine, guide: Guide, facts: &Cluster) -> Option<EngineVersion> {
    versions(engine)
        .rev()
        .filter(|version| facts.offers(*version) == Truth::Yes)
        .find(|version| !matches!(offer(*version, guide), Offer::NotYet(_)))
}

/// The newest version of an engine that the guide's day knows for serverless caches.
pub fn newest_serverless(engine: Engine, guide: Guide) -> Option<EngineVersion> {
    versions(engine)
        .rev()
        .find(|version| version.record().offered_as.serverless() && offer(*version, guide) == Offer::Offered)
}

#[cfg(test)]
mod tests {
    use super::{Engine, EngineVersion, FirstOffered, Guide, Offer, offer};
    use crate::day;
    use crate::model::Precision;

    #[test]
    fn a_version_is_offered_from_its_first_day_to_its_last() {
        let on = |text, date| {
            EngineVersion::find(Engine::Redis, text).map(|version| offer(version, Guide { date, ..Guide::CURRENT }))
        };
        let first = FirstOffered { day: day!("2018-06-14"), precision: Precision::Day };
        assert_eq!(on("4.0.10", day!("2018-06-13")), Some(Offer::NotYet(first)));
        assert_eq!(on("4.0.10", day!("2018-06-14")), Some(Offer::Offered));
        assert_eq!(on("3.2.10", day!("2023-07-31")), Some(Offer::Offered));
        assert_eq!(on("3.2.10", day!("2023-08-01")), Some(Offer::Ended(day!("2023-07-31"))));
        assert_eq!(on("3.2.10", day!("2026-10-20")), Some(Offer::NoLonger(day!("2026-10-20"))));
    }
}
