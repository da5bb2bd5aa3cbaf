//! A number of bytes as people type it: `123456`, `12 GiB`, `800 MB`.

use super::quantity;

/// Reads it; none where it is not a whole number with a known unit, or where it is too large.
pub(super) fn read(text: &str) -> Option<u64> {
    quantity::read(text, |unit| match unit {
        "" | "b" | "bytes" => Some(1),
        // Without the last letter as well: a unit that is being typed is no error.
        "k" | "kb" => Some(1_000),
        "m" | "mb" => Some(1_000_000),
        "g" | "gb" => Some(1_000_000_000),
        "ki" | "kib" => Some(1 << 10),
        "mi" | "mib" => Some(1 << 20),
        "gi" | "gib" => Some(1 << 30),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn units_count_as_they_are_written() {
        assert_eq!(read("123"), Some(123));
        assert_eq!(read(" 12 GiB "), Some(12 * 1024 * 1024 * 1024));
        assert_eq!(read("800 mb"), Some(800_000_000));
        assert_eq!(read("5 Gi"), Some(5 << 30));
    }

    #[test]
    fn what_is_no_whole_number_is_not_guessed() {
        for wrong in ["", "1.5 GiB", "many", "-1", "12 parsecs", "99999999999999999999", "99999999999 GiB"] {
            assert_eq!(read(wrong), None, "`{wrong}`");
        }
    }
}
