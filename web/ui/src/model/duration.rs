//! Ranges of seconds in words.

use upgrade_api::answer::Seconds;

use crate::text::{Text, fill, say};

/// `1–10 s`, `30 s to 1 min`, `1–5 min`, `up to 2 min`.
pub fn range(seconds: Seconds) -> String {
    let Seconds { min, max } = seconds;
    if min == max {
        return one(max);
    }
    if min == 0 {
        return fill(Text::UpTo, &[&one(max)]);
    }
    let (low, low_unit) = split(min);
    let (high, high_unit) = split(max);
    if low_unit == high_unit && (high_unit != Text::UnitSeconds || high <= LONG) {
        fill(Text::RangeSameUnit, &[&low.to_string(), &high.to_string(), say(high_unit)])
    } else {
        fill(Text::RangeTwoUnits, &[&one(min), &one(max)])
    }
}

/// So many seconds are minutes and seconds, and not seconds alone.
const LONG: u32 = 120;

/// `45 s`, `2 min`, `9 min 29 s`, `1 h`.
pub fn one(seconds: u32) -> String {
    let (number, unit) = split(seconds);
    let words = |number: u32, unit| fill(Text::NumberUnit, &[&number.to_string(), say(unit)]);
    if unit == Text::UnitSeconds
        && number > LONG
        && let (Some(minutes), Some(rest)) = (number.checked_div(60), number.checked_rem(60))
    {
        return [words(minutes, Text::UnitMinutes), words(rest, unit)].join(" ");
    }
    words(number, unit)
}

/// The largest unit that divides evenly, so that nothing is rounded.
fn split(seconds: u32) -> (u32, Text) {
    let over = |unit: u32| seconds >= unit && seconds.checked_rem(unit) == Some(0);
    if over(3600) {
        (seconds.checked_div(3600).unwrap_or(seconds), Text::UnitHours)
    } else if over(60) {
        (seconds.checked_div(60).unwrap_or(seconds), Text::UnitMinutes)
    } else {
        (seconds, Text::UnitSeconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_read_like_sentences() {
        for (min, max, words) in [
            (1, 10, "1–10 s"),
            (30, 60, "30 s to 1 min"),
            (60, 300, "1–5 min"),
            (0, 120, "up to 2 min"),
            (90, 90, "90 s"),
            (3600, 7200, "1–2 h"),
            (87, 569, "87 s to 9 min 29 s"),
            (61, 119, "61–119 s"),
            (180, 7200, "3 min to 2 h"),
            (600, 9000, "10–150 min"),
        ] {
            assert_eq!(range(Seconds { min, max }), words);
        }
    }
}
