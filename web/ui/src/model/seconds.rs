//! A number of seconds as people type it: `90`, `5s`, `1 min`.

use super::quantity;

/// Reads it; none where it is not a whole number with a known unit, or where it is too large.
pub fn read(text: &str) -> Option<u64> {
    quantity::read(text, |unit| match unit {
        "" | "s" | "sec" | "secs" | "second" | "seconds" => Some(1),
        // A unit that is being typed is no error, where it can only become one.
        "m" | "mi" | "min" | "mins" | "minute" | "minutes" => Some(60),
        "h" | "hour" | "hours" => Some(3_600),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn units_count_as_they_are_written() {
        for (text, seconds) in [("90", 90), ("5s", 5), (" 5 sec ", 5), ("1m", 60), ("2 min", 120), ("1h", 3_600)] {
            assert_eq!(read(text), Some(seconds), "`{text}`");
        }
    }

    #[test]
    fn what_is_no_whole_number_is_not_guessed() {
        for wrong in ["", "s", "soon", "1.5 m", "-1", "5 ms", "1m30s", "99999999999999999999"] {
            assert_eq!(read(wrong), None, "`{wrong}`");
        }
    }
}
