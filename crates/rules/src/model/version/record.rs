//! The versions that AWS offers or offered, as the table has them.

use std::fmt;

use semver::Version;

use crate::model::day::Day;
use crate::model::engine::Engine;
use crate::model::fact_ids::FactIds;
use crate::model::source::SourceId;

mod table {
    use semver::Version;

    use super::{FirstOffered, OfferedAs, Precision, VersionRecord};
    use crate::day;
    use crate::model::engine::Engine;
    use crate::model::fact_ids::FactIds;
    use crate::model::source::sources;

    include!(concat!(env!("OUT_DIR"), "/versions.rs"));
}

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
    /// When it was first offered; `None` = no date was found.
    pub first_offered: Option<FirstOffered>,
    /// Whether it can run cluster mode enabled.
    pub cluster_mode: bool,
    /// For which kind of cache it is offered.
    pub offered_as: OfferedAs,
    /// Day of the first dated copy read that says the console no longer offers it.
    pub console_deprecated: Option<Day>,
    /// Day of the first dated copy read that calls it deprecated.
    pub deprecated: Option<Day>,
    /// Day of the newest list of AWS's version API, where that does not have it any more.
    pub not_offered_since: Option<Day>,
    /// Other texts that AWS prints or printed for it.
    pub also_called: &'static [&'static str],
    /// The facts it rests on.
    pub facts: FactIds,
    /// The sources it rests on.
    pub sources: &'static [SourceId],
}

/// When a version was first offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstOffered {
    /// The day; of a month its first.
    pub day: Day,
    /// How well it is known.
    pub precision: Precision,
}

/// As far as it is known: `2018-06-14`, `2023-11`.
impl fmt::Display for FirstOffered {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.day.to_string();
        let month = day.rsplit_once('-').map(|(month, _)| month);
        formatter.write_str(month.filter(|_| self.precision == Precision::Month).unwrap_or(&day))
    }
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

/// The records of an engine, oldest first.
pub(super) fn records(engine: Engine) -> impl DoubleEndedIterator<Item = &'static VersionRecord> + Clone {
    table::VERSIONS.iter().filter(move |record| record.engine == engine)
}
