//! End of life, end of standard support, Extended Support.

use std::sync::LazyLock;

use crate::model::{Day, Engine, EngineVersion, FactIds, SourceId};

mod table {
    use super::{Premium, Support};
    use crate::day;
    use crate::model::{Engine, FactIds, sources};

    include!(concat!(env!("OUT_DIR"), "/support.rs"));
}

/// How long versions are supported.
#[derive(Clone, Copy, Debug)]
pub struct Support {
    /// Its id: `redis-5`.
    pub id: &'static str,
    /// The engine.
    pub engine: Engine,
    /// The oldest version it is for.
    pub first: &'static str,
    /// The newest version it is for.
    pub last: &'static str,
    /// Last day of standard support, or the end of life; `None` = AWS has published none that could be found.
    pub standard_ends: Option<Day>,
    /// First day of each of the three years of Extended Support.
    pub extended: Option<[Day; 3]>,
    /// Last day of Extended Support.
    pub extended_ends: Option<Day>,
    /// The version that AWS names instead, and moved clusters to before Extended Support began.
    pub replaced_by: Option<&'static str>,
    /// The facts it rests on.
    pub facts: FactIds,
    /// The sources it rests on.
    pub sources: &'static [SourceId],
}

/// The support status of a version on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// In standard support until this day.
    Standard {
        /// The last day.
        until: Day,
    },
    /// In Extended Support, which costs a premium.
    Extended {
        /// Its first, second or third year.
        year: u32,
        /// The last day of all three years.
        until: Day,
    },
    /// No longer supported since this day.
    Ended {
        /// The last day.
        on: Day,
    },
    /// AWS has published no date that could be found.
    NoDateKnown,
}

impl Support {
    /// The support status of these versions on a day.
    pub fn phase(&self, day: Day) -> Phase {
        let Some(standard_ends) = self.standard_ends else { return Phase::NoDateKnown };
        if day <= standard_ends {
            return Phase::Standard { until: standard_ends };
        }
        match (self.extended, self.extended_ends) {
            (Some([_, second, third]), Some(until)) if day <= until => {
                let year = if day >= third {
                    3
                } else if day >= second {
                    2
                } else {
                    1
                };
                Phase::Extended { year, until }
            }
            (_, Some(on)) => Phase::Ended { on },
            (_, None) => Phase::Ended { on: standard_ends },
        }
    }
}

/// How long a version is supported.
pub fn support(version: EngineVersion) -> Option<&'static Support> {
    /// The first and the last version of each entry: every notice about support asks for them.
    static BOUNDS: LazyLock<Vec<(EngineVersion, EngineVersion, &Support)>> = LazyLock::new(|| {
        let bounds = |support: &'static Support| {
            let version = |text| EngineVersion::find(support.engine, text);
            Some((version(support.first)?, version(support.last)?, support))
        };
        table::SUPPORT.iter().filter_map(bounds).collect()
    });
    // The order of versions keeps engines apart.
    let found = BOUNDS.iter().find(|(first, last, _)| *first <= version && version <= *last);
    found.map(|(_, _, support)| *support)
}

/// What Extended Support adds to the on-demand price in one of its years.
#[derive(Clone, Copy, Debug)]
pub struct Premium {
    /// The year, from 1.
    pub year: u32,
    /// Percent of the on-demand price that come on top of it.
    pub percent: u32,
    /// The facts it rests on.
    pub facts: FactIds,
    /// The sources it rests on.
    pub sources: &'static [SourceId],
}

/// The premium in a year of Extended Support, from 1.
pub fn premium(year: u32) -> Option<&'static Premium> {
    table::PREMIUMS.iter().find(|premium| premium.year == year)
}
