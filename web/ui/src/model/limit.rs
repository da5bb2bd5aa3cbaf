//! The limit of a write interruption on a slider: the lengths that people set, and no limit at its end.

use super::seconds;

/// The lengths, in seconds.
const STOPS: [u64; 15] = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 120, 300, 600, 1_800, 3_600];

/// The last place: no limit.
pub const NO_LIMIT: usize = STOPS.len();

/// Where the slider stands for what is in the field: at the last length that is not longer.
pub fn place(text: &str) -> usize {
    match seconds::read(text) {
        Some(limit) => STOPS.iter().rposition(|stop| *stop <= limit).unwrap_or_default(),
        None => NO_LIMIT,
    }
}

/// What the field says when the slider stands there.
pub fn text(place: &str) -> String {
    place.parse::<usize>().ok().and_then(|place| STOPS.get(place)).map(u64::to_string).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slider_and_field_say_the_same() {
        for (index, stop) in STOPS.iter().enumerate() {
            assert_eq!(text(&index.to_string()), stop.to_string());
            assert_eq!(place(&stop.to_string()), index);
        }
        assert_eq!(text(&NO_LIMIT.to_string()), "");
        assert_eq!(place(""), NO_LIMIT);
    }

    #[test]
    fn a_length_between_two_stands_at_the_shorter_one() {
        assert_eq!(place("7"), place("5"));
        assert_eq!(place("1m"), place("60"));
        assert_eq!(place("0"), 0);
        assert_eq!(place("2h"), place("3600"));
        assert_eq!(place("soon"), NO_LIMIT, "no number is no limit");
    }
}
