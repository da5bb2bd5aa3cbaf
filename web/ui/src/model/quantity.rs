//! A whole number with a unit, as people type it: `12 GiB`, `5s`.

/// Reads it with what each unit, in small letters, counts; none where it is not a whole number with a known unit, or where it is too large.
pub(super) fn read(text: &str, unit: fn(&str) -> Option<u64>) -> Option<u64> {
    let text = text.trim();
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (digits, name) = text.split_at_checked(end)?;
    let factor = unit(&name.trim().to_ascii_lowercase())?;
    digits.parse::<u64>().ok()?.checked_mul(factor)
}
