//! Seconds in words: the only place that says them.

use crate::Words;
use crate::answer::{Id, id};

/// `1–10 s`, `30–60 s`, `1–5 min`, `90 s to 2 min 30 s`, `up to 2 min`.
pub fn range(words: Words, min: u32, max: u32) -> String {
    if min < max && max <= 1 {
        return words.text(id::DURATION_LESS_THAN_SECOND).to_owned();
    }
    if min == max {
        return duration(words, max);
    }
    if min == 0 {
        return words.say(id::DURATION_UP_TO, &[("duration", duration(words, max))]);
    }
    let of_unit = |unit: &Unit| {
        let number = |seconds: u32| seconds.checked_div(unit.seconds).unwrap_or(seconds).to_string();
        let span = words.say(id::DURATION_RANGE, &[("min", number(min)), ("max", number(max))]);
        words.say(unit.id, &[("number", span)])
    };
    let unit = UNITS.iter().find(|unit| unit.measures(min) && unit.measures(max));
    unit.map_or_else(
        || words.say(id::DURATION_RANGE_OF_TWO_UNITS, &[("min", duration(words, min)), ("max", duration(words, max))]),
        of_unit,
    )
}

/// `45 s`, `2 min`, `9 min 29 s`, `1 h`. Nothing is rounded.
pub fn duration(words: Words, seconds: u32) -> String {
    let say = |number: u32, unit: &Unit| words.say(unit.id, &[("number", number.to_string())]);
    if let Some(unit) = UNITS.iter().find(|unit| unit.measures(seconds)) {
        return say(seconds.checked_div(unit.seconds).unwrap_or(seconds), unit);
    }
    let [_, minute, second] = &UNITS;
    let parts = [
        say(seconds.checked_div(minute.seconds).unwrap_or_default(), minute),
        say(seconds.checked_rem(minute.seconds).unwrap_or_default(), second),
    ];
    parts.join(" ")
}

/// A unit, and how a number of them is said.
struct Unit {
    seconds: u32,
    id: Id,
    /// More seconds than that are said in a larger unit.
    most: u32,
}

/// The largest first.
const UNITS: [Unit; 3] = [
    Unit { seconds: 3600, id: id::DURATION_HOURS, most: u32::MAX },
    Unit { seconds: 60, id: id::DURATION_MINUTES, most: u32::MAX },
    Unit { seconds: 1, id: id::DURATION_SECONDS, most: 120 },
];

impl Unit {
    /// Whether so many seconds are a whole number of this unit, and are said in it.
    fn measures(&self, seconds: u32) -> bool {
        (seconds >= self.seconds || self.seconds == 1)
            && seconds <= self.most
            && seconds.checked_rem(self.seconds) == Some(0)
    }
}

#[cfg(test)]
mod tests {
    use super::range;
    use crate::Words;

    #[test]
    fn ranges_read_like_sentences() {
        for (min, max, expected) in [
            (0, 1, "less than 1 s"),
            (1, 1, "1 s"),
            (7, 7, "7 s"),
            (1, 10, "1–10 s"),
            (0, 10, "up to 10 s"),
            (30, 60, "30–60 s"),
            (60, 60, "1 min"),
            (60, 300, "1–5 min"),
            (0, 120, "up to 2 min"),
            (90, 90, "90 s"),
            (3600, 7200, "1–2 h"),
            (87, 569, "87 s to 9 min 29 s"),
            (61, 119, "61–119 s"),
            (180, 7200, "3–120 min"),
            (600, 9000, "10–150 min"),
            (0, 0, "0 s"),
        ] {
            assert_eq!(range(Words::default(), min, max), expected);
        }
    }
}
