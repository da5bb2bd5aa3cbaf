//! AWS's windows: a weekly one for maintenance, a daily one for snapshots, both in UTC and to the minute.

use super::Day;

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;
const WEEK: u32 = 7 * DAY;

/// A maintenance window, `sun:23:00-mon:01:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weekly {
    /// Minutes since the week began.
    start: u32,
    minutes: u32,
}

/// A time to the minute, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// Minutes since its midnight.
    pub minute: u32,
}

/// A snapshot window, `03:00-04:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Daily {
    /// Minutes since midnight.
    start: u32,
    minutes: u32,
}

impl Weekly {
    /// Reads a window of an hour to a day (F-WIN-02).
    pub fn parse(text: &str) -> Option<Self> {
        let (start, end) = text.split_once('-')?;
        let (start, end) = (minute_of_week(start)?, minute_of_week(end)?);
        let minutes = from_to(start, end, WEEK)?;
        (HOUR..=DAY).contains(&minutes).then_some(Self { start, minutes })
    }

    /// Begin and end of the first one that begins after this day.
    pub fn after(self, day: Day) -> Option<[Moment; 2]> {
        let tomorrow = day.next()?;
        let week = from_to(tomorrow.of_week().checked_mul(DAY)?, self.start, WEEK)?;
        let moment = |minutes: u32| Some(Moment { day: tomorrow.later(minutes / DAY)?, minute: minutes % DAY });
        Some([moment(week)?, moment(week.checked_add(self.minutes)?)?])
    }

    /// Whether the daily window overlaps this one on some day, or one begins when the other ends.
    pub fn meets(self, daily: Daily) -> bool {
        (0..7_u32).any(|day| {
            let start = day.saturating_mul(DAY).saturating_add(daily.start);
            let until = |from, to| from_to(from, to, WEEK);
            until(self.start, start).is_some_and(|gap| gap <= self.minutes)
                || until(start, self.start).is_some_and(|gap| gap <= daily.minutes)
        })
    }
}

impl Daily {
    /// Reads a window.
    pub fn parse(text: &str) -> Option<Self> {
        let (start, end) = text.split_once('-')?;
        let (start, end) = (minute_of_day(start)?, minute_of_day(end)?);
        Some(Self { start, minutes: from_to(start, end, DAY)? })
    }
}

/// Minutes from one time to the next occurrence of another, where times come round.
fn from_to(from: u32, to: u32, round: u32) -> Option<u32> {
    to.checked_add(round)?.checked_sub(from)?.checked_rem(round)
}

fn minute_of_week(text: &str) -> Option<u32> {
    let (day, time) = text.split_once(':')?;
    let day = DAYS.iter().zip(0_u32..).find(|(name, _)| **name == day).map(|(_, number)| number)?;
    day.checked_mul(DAY)?.checked_add(minute_of_day(time)?)
}

fn minute_of_day(text: &str) -> Option<u32> {
    let (hour, minute) = text.split_once(':')?;
    let two = |text: &str, most| {
        let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten().filter(|number: &u32| *number <= most)
    };
    two(hour, 23)?.checked_mul(HOUR)?.checked_add(two(minute, 59)?)
}

#[cfg(test)]
mod tests {
    use super::{Daily, HOUR, Weekly};
    use crate::day;

    fn meet(weekly: &str, daily: &str) -> bool {
        Weekly::parse(weekly).expect(weekly).meets(Daily::parse(daily).expect(daily))
    }

    #[test]
    fn reads_what_aws_writes_and_nothing_else() {
        assert!(Weekly::parse("sun:23:00-mon:01:30").is_some());
        assert!(Weekly::parse("sun:05:00-mon:05:00").is_some(), "a whole day");
        for wrong in ["sunday", "sun:25:00-sun:26:00", "sun:05:00-sun:05:30", "sun:05:00-mon:06:00", "", "-", "sun:5:0"]
        {
            assert_eq!(Weekly::parse(wrong), None, "{wrong}");
        }
        assert!(Daily::parse("03:00-04:00").is_some() && Daily::parse("23:30-00:30").is_some());
        for wrong in ["3-4", "24:00-01:00", "03:60-04:00", "03:00", "+3:00-04:00"] {
            assert_eq!(Daily::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_next_one_begins_after_the_day() {
        let next = |text, day| {
            Weekly::parse(text).and_then(|window| window.after(day)).map(|ends| {
                ends.map(|moment| format!("{} {:02}:{:02}", moment.day, moment.minute / HOUR, moment.minute % HOUR))
            })
        };
        // A Monday.
        let day = day!("2026-11-30");
        let is = |from: &str, to: &str| Some([from.to_owned(), to.to_owned()]);
        assert_eq!(next("tue:00:00-tue:01:00", day), is("2026-12-01 00:00", "2026-12-01 01:00"));
        assert_eq!(next("mon:23:59-tue:00:59", day), is("2026-12-07 23:59", "2026-12-08 00:59"));
        assert_eq!(next("sun:23:00-mon:01:30", day), is("2026-12-06 23:00", "2026-12-07 01:30"));
        assert_eq!(next("thu:05:00-fri:05:00", day!("2026-12-31")), is("2027-01-07 05:00", "2027-01-08 05:00"));
    }

    #[test]
    fn windows_meet_where_they_overlap_or_touch() {
        assert!(meet("sun:05:00-sun:06:00", "05:30-06:30"));
        assert!(meet("sun:05:00-sun:06:00", "04:00-05:00"), "it ends when the other begins");
        assert!(meet("sun:05:00-sun:06:00", "06:00-07:00"), "it begins when the other ends");
        assert!(!meet("sun:05:00-sun:06:00", "03:59-04:59"));
        assert!(!meet("sun:05:00-sun:06:00", "06:01-07:01"));
    }

    #[test]
    fn days_and_weeks_come_round() {
        assert!(meet("sun:23:30-mon:00:30", "00:00-01:00"), "from Sunday into Monday");
        assert!(meet("mon:00:10-mon:01:10", "23:30-00:20"), "from the last day of the week into the first");
        assert!(!meet("sun:23:30-mon:00:30", "00:31-01:31"));
        assert!(meet("wed:12:00-thu:12:00", "03:00-04:00"), "a window of a day meets every hour");
    }
}
