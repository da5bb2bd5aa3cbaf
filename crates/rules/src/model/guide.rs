//! Dated guides: which AWS documents a plan goes by.

use super::day::Day;
use super::source::SourceId;

mod table {
    use super::Guide;

    include!(concat!(env!("OUT_DIR"), "/guides.rs"));
}

/// A guide: the state of AWS's documents on a day.
///
/// A further guide is a further row of `data/guides.toml`, not further code: a rule carries the interval of days in which it
/// holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guide {
    /// What a request names it by: `current`, `2023-05`, `2018-01`.
    pub id: &'static str,
    /// The day whose documents are meant.
    pub date: Day,
    /// Its place in [`Guide::ALL`].
    pub(crate) place: usize,
}

impl Guide {
    /// The newest documents read, the default.
    pub const CURRENT: Self = table::CURRENT;
    /// Every guide, newest first.
    pub const ALL: &'static [Self] = table::GUIDES;

    /// The guide with this id.
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|guide| guide.id == id)
    }
}

/// The days on which a rule holds: from the first document that has it, until the first that does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The first day, `None` = since before the oldest guide.
    pub from: Option<Day>,
    /// The first day on which it no longer holds, `None` = it still holds.
    pub until: Option<Day>,
}

impl Interval {
    /// Holds in every guide.
    pub const ALWAYS: Self = Self { from: None, until: None };

    /// Holds from this day on.
    pub const fn since(day: Day) -> Self {
        Self { from: Some(day), until: None }
    }

    /// Held until this day.
    pub const fn until(day: Day) -> Self {
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
    let dated = |id: &SourceId| id.source().is_some_and(|source| source.day.is_some_and(|day| day <= guide.date));
    let known: Vec<SourceId> = sources.iter().copied().filter(dated).collect();
    if known.is_empty() { sources.to_vec() } else { known }
}

#[cfg(test)]
mod tests {
    use super::{Guide, Interval};

    #[test]
    fn the_first_day_is_in_and_the_last_is_not() {
        for guide in Guide::ALL {
            let holds = |interval: Interval, other: &Guide| interval.contains(*other);
            for other in Guide::ALL {
                assert_eq!(holds(Interval::since(guide.date), other), other.date >= guide.date);
                assert_eq!(holds(Interval::until(guide.date), other), other.date < guide.date);
                assert!(holds(Interval::ALWAYS, other));
            }
        }
    }

    #[test]
    fn the_newest_is_the_one_that_is_meant_without_a_name() {
        assert!(Guide::ALL.is_sorted_by(|newer, older| newer.date > older.date));
        assert_eq!(Guide::ALL.first(), Some(&Guide::CURRENT));
    }
}
