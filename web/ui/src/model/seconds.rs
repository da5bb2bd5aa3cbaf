//! A number of seconds as people type it: `90`, `5s`, `1 min`.

/// Reads it; none where it is not a whole number with a known unit, or where it is too large.
pub fn read(text: &str) -> Option<u64> {
    let text = text.trim();
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (digits, unit) = text.split_at_checked(end)?;
    let factor: u64 = match unit.trim().to_ascii_lowercase().as_str() {
        "" | "s" | "sec" | "secs" | "second" | "seconds" => 1,
        // A unit that is being typed is no error, where it can only become one.
        "m" | "mi" | "min" | "mins" | "minute" | "minutes" => 60,
        "h" | "hour" | "hours" => 3_600,
        _ => return None,
    };
    digits.parse::<u64>().ok()?.checked_mul(factor)
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
