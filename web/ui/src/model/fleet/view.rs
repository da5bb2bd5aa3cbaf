//! Which rows a reader sees: filtered, sorted, and a part of them at a time.

use super::column::Column;
use super::rows::Fleet;
use crate::model::verdict::Tone;

/// So many rows are in the page at once: more would make each change of the table slow.
const PART: usize = 50;

/// What a reader asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The column to sort by, and whether downwards; without one, in the order of the paste.
    pub sort: Option<(Column, bool)>,
    /// What names, Region, versions, option, or a rule must contain, word by word.
    pub filter: String,
    /// The only verdict.
    pub tone: Option<Tone>,
    /// The only wave.
    pub wave: Option<u32>,
    /// The part of the rows, from 0.
    pub part: usize,
}

/// The rows that are seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Their places.
    pub rows: Vec<usize>,
    /// How many come before them.
    pub before: usize,
    /// How many fit the filter, in all parts.
    pub fitting: usize,
}

impl View {
    /// Sorts by a column; a second time, in the other direction.
    pub fn sort_by(&mut self, column: Column) {
        let again = self.sort.is_some_and(|(by, descending)| by == column && !descending);
        self.sort = Some((column, again));
        self.part = 0;
    }

    /// The direction of a column, in the words of ARIA.
    pub fn direction(&self, column: Column) -> Option<&'static str> {
        let (by, descending) = self.sort?;
        (by == column).then_some(if descending { "descending" } else { "ascending" })
    }

    /// The rows that are seen of a fleet.
    pub fn of(&self, fleet: &Fleet) -> Shown {
        let words: Vec<String> = self.filter.split_whitespace().map(str::to_lowercase).collect();
        let fits = |place: &usize| {
            let text = fleet.texts.get(*place).map(String::as_str).unwrap_or_default();
            words.iter().all(|word| text.contains(word))
                && self.wave.is_none_or(|wave| fleet.wave(*place) == Some(wave))
                && self.tone.is_none_or(|tone| fleet.row(*place).is_some_and(|(row, _)| Tone::of_row(row) == tone))
        };
        let mut rows: Vec<usize> = (0..fleet.answer.rows.len()).filter(fits).collect();
        if let Some((column, descending)) = self.sort {
            // Stable: rows that are equal stay in the order of the paste.
            rows.sort_by(|one, other| match (fleet.row(*one), fleet.row(*other)) {
                (Some(one), Some(other)) => column.order(one, other, descending),
                (one, other) => one.is_none().cmp(&other.is_none()),
            });
        }
        let fitting = rows.len();
        // A filter can leave fewer parts than the one that was shown.
        let last = fitting.saturating_sub(1) / PART;
        let before = self.part.min(last).saturating_mul(PART);
        let rows = rows.into_iter().skip(before).take(PART).collect();
        Shown { rows, before, fitting }
    }
}

impl Shown {
    /// The part before this one, where there is one.
    pub fn previous(&self) -> Option<usize> {
        (self.before / PART).checked_sub(1)
    }

    /// The part after this one, where there is one.
    pub fn next(&self) -> Option<usize> {
        let end = self.before.saturating_add(self.rows.len());
        (end < self.fitting).then(|| (self.before / PART).saturating_add(1))
    }

    /// The last one's number, counted from 1.
    pub fn last(&self) -> usize {
        self.before.saturating_add(self.rows.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fleet::rows::tests::fleet;

    fn names(view: &View) -> Vec<String> {
        let mut fleet = fleet();
        fleet.finish();
        let shown = view.of(&fleet);
        shown.rows.iter().filter_map(|place| fleet.row(*place)?.0.cluster.clone()).collect()
    }

    #[test]
    fn every_column_sorts_both_ways_and_what_is_missing_stays_last() {
        for column in Column::ALL {
            let mut view = View::default();
            view.sort_by(column);
            assert_eq!(view.direction(column), Some("ascending"));
            let up = names(&view);
            view.sort_by(column);
            assert_eq!(view.direction(column), Some("descending"));
            let down = names(&view);
            assert_eq!((up.len(), down.len()), (5, 5), "{column:?}");
            if matches!(column, Column::Wave | Column::Option) {
                assert!(up.ends_with(&["done".into(), "odd".into()]) && down.ends_with(&["done".into(), "odd".into()]));
            }
        }
        let mut view = View::default();
        view.sort_by(Column::Cluster);
        assert_eq!(names(&view), ["carts", "done", "odd", "orders-9", "orders-10"]);
        view.sort_by(Column::Verdict);
        assert_eq!(names(&view).first().map(String::as_str), Some("odd"), "another column begins upwards");
    }

    #[test]
    fn filters_narrow_together() {
        let filter = |filter: &str| names(&View { filter: filter.to_owned(), ..View::default() });
        assert_eq!(filter("ORDERS eu-west"), ["orders-10", "orders-9"]);
        assert_eq!(filter("scale-up"), ["carts"], "what blocks is found");
        assert!(filter("nothing of the kind").is_empty());
        let blocked = View { tone: Some(Tone::Blocked), ..View::default() };
        assert_eq!(names(&blocked), ["carts"]);
        assert!(names(&View { filter: "orders".to_owned(), ..blocked }).is_empty());
        let shared = View { wave: Some(2), ..View::default() };
        assert_eq!(names(&shared), ["orders-10", "orders-9"]);
    }

    #[test]
    fn rows_come_in_parts() {
        let mut fleet = Fleet::new(120);
        let row = self::fleet().answer.rows.first().cloned().expect("a row");
        (0..120).for_each(|_| fleet.push(row.clone()));
        let mut view = View::default();
        let parts =
            [(0, 50, None, Some(1)), (1, 100, Some(0), Some(2)), (2, 120, Some(1), None), (9, 120, Some(1), None)];
        for (part, last, previous, next) in parts {
            view.part = part;
            let shown = view.of(&fleet);
            assert_eq!((shown.last(), shown.previous(), shown.next()), (last, previous, next), "{part}");
        }
        view.filter = "nobody".to_owned();
        assert_eq!((view.of(&fleet).last(), view.of(&fleet).next()), (0, None));
    }
}
