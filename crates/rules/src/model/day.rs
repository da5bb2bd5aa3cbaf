//! Days of the calendar.

use std::fmt;

use serde::{Serialize, Serializer};

/// A day that the calendar has, written `YYYY-MM-DD`. Ordered as the calendar is.
///
/// In code it is written with [`day!`](crate::day), which refuses an impossible one when it is compiled.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: u16,
    month: u8,
    of_month: u8,
}

/// A day, read and checked when the code is compiled: `day!("2024-10-08")`.
#[macro_export]
macro_rules! day {
    ($text:literal) => {
        const {
            match $crate::model::Day::parse($text) {
                Some(day) => day,
                None => panic!("not a day of the calendar, `YYYY-MM-DD`"),
            }
        }
    };
}

impl Day {
    /// Reads `YYYY-MM-DD`; `None` where it has another form, or the calendar has no such day.
    pub const fn parse(text: &str) -> Option<Self> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
        let (Some(century), Some(rest)) = (two_digits(*y1, *y2), two_digits(*y3, *y4)) else { return None };
        let (Some(month), Some(day)) = (two_digits(*m1, *m2), two_digits(*d1, *d2)) else { return None };
        let year = (century as u16).saturating_mul(100).saturating_add(rest as u16);
        if day == 0 || day > days_in(year, month) {
            return None;
        }
        Some(Self { year, month, of_month: day })
    }

    /// Reads a month, `YYYY-MM`, as its first day.
    pub(crate) fn first_of(text: &str) -> Option<Self> {
        Self::parse(&[text, "-01"].concat())
    }
}

const fn two_digits(tens: u8, ones: u8) -> Option<u8> {
    if !tens.is_ascii_digit() || !ones.is_ascii_digit() {
        return None;
    }
    Some(tens.saturating_sub(b'0').saturating_mul(10).saturating_add(ones.saturating_sub(b'0')))
}

/// None in a month that no year has.
const fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => 0,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn reads_the_days_of_the_calendar_and_no_others() {
        for text in ["2018-01-10", "2024-02-29", "2000-02-29", "2026-12-31"] {
            assert_eq!(Day::parse(text).expect(text).to_string(), text);
        }
        for text in [
            "",
            "2018-1-10",
            "2018-01-1",
            "2018-01-100",
            "2018/01/10",
            "2025-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-01",
            "2026-04-31",
            "2026-01-00",
            "22.11.2026",
            "2018-01",
            "+018-01-10",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn follow_each_other_as_in_the_calendar() {
        let days = [day!("2018-01-10"), day!("2018-02-01"), day!("2018-11-02"), day!("2019-01-01")];
        assert!(days.is_sorted_by(|earlier, later| earlier < later));
    }
}
