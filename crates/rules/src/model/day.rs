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

    /// The day after it; `None` after the last one that can be written.
    pub fn next(self) -> Option<Self> {
        let Self { year, month, of_month } = self;
        let next = |number: u8| number.saturating_add(1);
        if of_month < days_in(year, month) {
            return Some(Self { of_month: next(of_month), ..self });
        }
        if month < 12 {
            return Some(Self { month: next(month), of_month: 1, ..self });
        }
        let year = year.checked_add(1).filter(|year| *year <= 9999)?;
        Some(Self { year, month: 1, of_month: 1 })
    }

    /// The day so many days later.
    pub fn later(self, days: u32) -> Option<Self> {
        (0..days).try_fold(self, |day, _| day.next())
    }

    /// How many days after 0000-02-29 it is: for lengths and distances.
    pub fn number(self) -> u32 {
        // Years that begin in March have their leap day at their end. 153 days are five months of them.
        let (year, month) = if self.month > 2 {
            (self.year, self.month)
        } else {
            (self.year.saturating_sub(1), self.month.saturating_add(12))
        };
        let (year, month) = (u32::from(year), u32::from(month).saturating_sub(3));
        let of_year = month.saturating_mul(153).saturating_add(2) / 5;
        let years = year.saturating_mul(365).saturating_add(year / 4).saturating_add(year / 400);
        years.saturating_sub(year / 100).saturating_add(of_year).saturating_add(u32::from(self.of_month))
    }

    /// Its year.
    pub fn year(self) -> u32 {
        u32::from(self.year)
    }

    /// The first day of a year; `None` beyond 9999.
    pub fn first_of_year(year: u32) -> Option<Self> {
        let year = u16::try_from(year).ok().filter(|year| *year <= 9999)?;
        Some(Self { year, month: 1, of_month: 1 })
    }

    /// Its place in the week: 0 on a Monday, 6 on a Sunday.
    pub fn of_week(self) -> u32 {
        // Sakamoto's congruence: each month adds its offset, and January and February belong to the year before. It counts
        // from Sunday.
        const OFFSETS: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let offset = OFFSETS.get(usize::from(self.month).saturating_sub(1)).copied().unwrap_or_default();
        let year = u32::from(self.year).saturating_sub(u32::from(self.month < 3));
        let leap_days = (year / 4).saturating_sub(year / 100).saturating_add(year / 400);
        let from_sunday = [leap_days, offset, u32::from(self.of_month)].into_iter().fold(year, u32::saturating_add);
        from_sunday.saturating_add(6) % 7
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
    fn weeks_and_months_go_on() {
        // A Saturday, and the leap day after which a week goes on.
        assert_eq!(day!("2000-01-01").of_week(), 5);
        assert_eq!(day!("2026-11-30").of_week(), 0);
        let mut day = day!("1999-12-27");
        for place in (0..7).cycle().take(10_000) {
            assert_eq!(day.of_week(), place, "{day}");
            let next = day.next().expect("the calendar goes on");
            assert_eq!(next.number(), day.number().saturating_add(1), "{next}");
            assert!(next > day && Day::parse(&next.to_string()) == Some(next), "{next}");
            day = next;
        }
        assert_eq!(day, day!("2027-05-14"));
        assert_eq!(day!("2027-03-01").number().saturating_sub(day!("2024-02-29").number()), 1_096);
        assert_eq!(Day::first_of_year(2027), Some(day!("2027-01-01")));
        assert_eq!(day!("2024-02-28").later(2), Some(day!("2024-03-01")));
        assert_eq!(day!("9999-12-30").later(2), None);
    }

    #[test]
    fn follow_each_other_as_in_the_calendar() {
        let days = [day!("2018-01-10"), day!("2018-02-01"), day!("2018-11-02"), day!("2019-01-01")];
        assert!(days.is_sorted_by(|earlier, later| earlier < later));
    }
}
