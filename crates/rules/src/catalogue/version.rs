//! Engine versions that AWS offers or offered.

use semver::Version;

use super::{FactIds, SourceId, support, tables};
use crate::{Engine, EngineVersion, Guide};

/// One engine version of the catalogue.
#[derive(Debug)]
pub struct VersionRecord {
    /// The engine.
    pub engine: Engine,
    /// As AWS writes it: `5.0.6`, `6.2`.
    pub text: &'static str,
    /// The same for order only: `6.2` is 6.2.0.
    pub semver: Version,
    /// The id of its parameter group family.
    pub family: &'static str,
    /// When it was first offered, `YYYY-MM-DD` or `YYYY-MM`; `None` = no date was found.
    pub first_offered: Option<&'static str>,
    /// How well [`first_offered`](Self::first_offered) is known.
    pub precision: Option<Precision>,
    /// Whether it can run cluster mode enabled.
    pub cluster_mode: bool,
    /// For which kind of cache it is offered.
    pub offered_as: OfferedAs,
    /// Day of the first dated copy read that says the console no longer offers it.
    pub console_deprecated: Option<&'static str>,
    /// Day of the first dated copy read that calls it deprecated.
    pub deprecated: Option<&'static str>,
    /// Other texts that AWS prints or printed for it.
    pub also_called: &'static [&'static str],
    /// The facts it rests on.
    pub facts: FactIds,
    /// The sources it rests on.
    pub sources: &'static [SourceId],
}

/// How well a version's first day is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// AWS's documents give the day.
    Day,
    /// AWS's documents give the month.
    Month,
    /// Only a secondary note gives the day.
    Secondary,
}

/// For which kind of cache a version is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferedAs {
    /// Only where one chooses nodes.
    NodeBased,
    /// Only serverless.
    Serverless,
    /// Both.
    Both,
}

impl OfferedAs {
    /// Offered where one chooses nodes.
    pub const fn node_based(self) -> bool {
        !matches!(self, Self::Serverless)
    }

    /// Offered for serverless caches.
    pub const fn serverless(self) -> bool {
        !matches!(self, Self::NodeBased)
    }
}

/// Whether a version could be chosen on the day of a guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// It could.
    Offered,
    /// First offered later, on this day.
    NotYet(&'static str),
    /// Deprecated, as a document of this day says.
    Deprecated(&'static str),
    /// Its life, with Extended Support if it has one, ended on this day.
    Ended(&'static str),
}

/// Whether a version could be chosen on the day of a guide.
pub(crate) fn offer(version: EngineVersion, guide: Guide) -> Offer {
    let record = version.record();
    if let Some(day) = record.first_offered
        && day > guide.date
    {
        return Offer::NotYet(day);
    }
    let end = support(version).and_then(|support| support.extended_ends.or(support.standard_ends));
    match (end, record.deprecated) {
        (Some(day), _) if day < guide.date => Offer::Ended(day),
        (_, Some(day)) if day <= guide.date => Offer::Deprecated(day),
        _ => Offer::Offered,
    }
}

/// The versions of an engine, oldest first; among them those that only serverless caches have.
pub fn versions(engine: Engine) -> impl DoubleEndedIterator<Item = EngineVersion> + Clone {
    tables::VERSIONS.iter().filter(move |record| record.engine == engine).map(EngineVersion::of)
}

/// The newest version of an engine that the guide's day knows, where one chooses nodes.
///
/// A day that only a secondary note gives counts as stated.
pub fn newest(engine: Engine, guide: Guide) -> Option<EngineVersion> {
    versions(engine)
        .rev()
        .find(|version| version.record().offered_as.node_based() && version.offer(guide) == Offer::Offered)
}

/// The newest version of an engine that the guide's day knows for serverless caches.
pub fn newest_serverless(engine: Engine, guide: Guide) -> Option<EngineVersion> {
    versions(engine)
        .rev()
        .find(|version| version.record().offered_as.serverless() && version.offer(guide) == Offer::Offered)
}

#[cfg(test)]
mod tests {
    use super::{EngineVersion, Guide, Offer, offer};
    use crate::Engine;

    #[test]
    fn a_version_is_offered_from_its_first_day_to_its_last() {
        let on = |text, date| {
            EngineVersion::find(Engine::Redis, text).map(|version| offer(version, Guide { date, ..Guide::CURRENT }))
        };
        assert_eq!(on("4.0.10", "2018-06-13"), Some(Offer::NotYet("2018-06-14")));
        assert_eq!(on("4.0.10", "2018-06-14"), Some(Offer::Offered));
        assert_eq!(on("3.2.10", "2023-07-31"), Some(Offer::Offered));
        assert_eq!(on("3.2.10", "2023-08-01"), Some(Offer::Ended("2023-07-31")));
    }
}
