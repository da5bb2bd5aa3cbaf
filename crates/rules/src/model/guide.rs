//! Dated guides: which AWS documents a plan goes by.

use super::source::SourceId;

/// A guide: the state of AWS's documents on a day.
///
/// Further dates are further data, not further code: a rule carries the interval of days in which it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guide {
    /// What a request names it by: `current`, `2023-05`, `2018-01`.
    pub id: &'static str,
    /// The day whose documents are meant, `YYYY-MM-DD`.
    pub date: &'static str,
    /// Its place in [`Guide::ALL`].
    pub(crate) place: usize,
}

impl Guide {
    /// The newest documents read, the default.
    pub const CURRENT: Self = Self { id: "current", date: "2026-11-22", place: 0 };
    /// May 2023: connections are terminated, cluster mode changes in place, 5.0.6 is the threshold.
    pub const Y2023_05: Self = Self { id: "2023-05", date: "2023-05-22", place: 1 };
    /// June 2020: "minimal downtime", and 30 seconds to 1 minute for old versions.
    pub const Y2020_06: Self = Self { id: "2020-06", date: "2020-06-05", place: 2 };
    /// November 2019: the primary stays available from 5.0.5 on, nodes scale up online.
    pub const Y2019_11: Self = Self { id: "2019-11", date: "2019-11-14", place: 3 };
    /// September 2018: cluster mode enabled changes its engine in place, shard after shard.
    pub const Y2018_09: Self = Self { id: "2018-09", date: "2018-09-28", place: 4 };
    /// The two pages of January 2018 that this project was started from, and their sister pages.
    pub const Y2018_01: Self = Self { id: "2018-01", date: "2018-01-10", place: 5 };
    /// Every guide, newest first.
    pub const ALL: [Self; 6] =
        [Self::CURRENT, Self::Y2023_05, Self::Y2020_06, Self::Y2019_11, Self::Y2018_09, Self::Y2018_01];

    /// The guide with this id.
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|guide| guide.id == id)
    }
}

/// The days on which a rule holds: from the first document that has it, until the first that does not.
///
/// Days are `YYYY-MM-DD`, so that their order is the order of their text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The first day, `None` = since before the oldest guide.
    pub from: Option<&'static str>,
    /// The first day on which it no longer holds, `None` = it still holds.
    pub until: Option<&'static str>,
}

impl Interval {
    /// Holds in every guide.
    pub const ALWAYS: Self = Self { from: None, until: None };

    /// Holds from this day on.
    pub const fn since(day: &'static str) -> Self {
        Self { from: Some(day), until: None }
    }

    /// Held until this day.
    pub const fn until(day: &'static str) -> Self {
        Self { from: None, until: Some(day) }
    }

    /// Whether the guide's day lies in the interval.
    pub fn contains(self, guide: Guide) -> bool {
        self.from.is_none_or(|from| from <= guide.date) && self.until.is_none_or(|until| guide.date < until)
    }
}

/// Those of the sources that are not younger than the guide, or all where none is as old.
pub(crate) fn known_in(guide: Guide, sources: &[SourceId]) -> Vec<SourceId> {
    // The newest guide is younger than every source.
    if guide == Guide::CURRENT {
        return sources.to_vec();
    }
    let dated = |id: &SourceId| id.source().is_some_and(|source| source.date <= guide.date);
    let known: Vec<SourceId> = sources.iter().copied().filter(dated).collect();
    if known.is_empty() { sources.to_vec() } else { known }
}

#[cfg(test)]
mod tests {
    use super::{Guide, Interval};

    #[test]
    fn the_first_day_is_in_and_the_last_is_not() {
        let day = Guide::Y2020_06.date;
        let holds = |interval: Interval| Guide::ALL.map(|guide| interval.contains(guide));
        assert_eq!(holds(Interval::since(day)), [true, true, true, false, false, false]);
        assert_eq!(holds(Interval::until(day)), [false, false, false, true, true, true]);
        assert_eq!(holds(Interval::ALWAYS), [true; 6]);
    }
}
