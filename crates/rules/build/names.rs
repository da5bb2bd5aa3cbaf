//! Names and orders that both the check and the output need.

/// The name of the constant for a source: `UG1801-Clusters.Modify` becomes `UG1801_CLUSTERS_MODIFY`.
///
/// Capitals, and an underscore for every character that is neither letter nor digit.
pub(crate) fn constant(id: &str) -> String {
    id.chars()
        .map(|character| if character.is_ascii_alphanumeric() { character.to_ascii_uppercase() } else { '_' })
        .collect()
}

/// A version as three numbers: `6.2` is 6, 2, 0.
pub(crate) fn numbers(text: &str) -> Option<(u64, u64, u64)> {
    let mut parts = text.split('.');
    let mut next = || -> Option<u64> {
        let part = parts.next()?;
        (part.bytes().all(|byte| byte.is_ascii_digit()) && (part == "0" || !part.starts_with('0')))
            .then(|| part.parse().ok())
            .flatten()
    };
    let (major, minor) = (next()?, next()?);
    let patch = match text.matches('.').count() {
        1 => 0,
        2 => next()?,
        _ => return None,
    };
    Some((major, minor, patch))
}

/// Minutes since midnight of `HH:MM`.
pub(crate) fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    if hours.len() != 2 || minutes.len() != 2 || !text.bytes().all(|byte| byte == b':' || byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then(|| hours.saturating_mul(60).saturating_add(minutes))
}

/// How long a block lasts, across midnight if need be.
pub(crate) fn block(start: u16, end: u16) -> u16 {
    if end > start { end.saturating_sub(start) } else { end.saturating_add(24 * 60).saturating_sub(start) }
}

/// Whether the text is a day, `YYYY-MM-DD`, that the calendar has.
pub(crate) fn is_day(text: &str) -> bool {
    let Some((month, day)) = text.rsplit_once('-') else { return false };
    let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_month(month) || !digits(day, 2) {
        return false;
    }
    let (Some((year, month)), Ok(day)) = (month.split_once('-'), day.parse::<u32>()) else { return false };
    let year: u32 = year.parse().unwrap_or(0);
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        "02" if leap => 29,
        "02" => 28,
        "04" | "06" | "09" | "11" => 30,
        _ => 31,
    };
    (1..=last).contains(&day)
}

/// Whether the text is a month, `YYYY-MM`.
pub(crate) fn is_month(text: &str) -> bool {
    let Some((year, month)) = text.split_once('-') else { return false };
    year.len() == 4
        && year.bytes().all(|byte| byte.is_ascii_digit())
        && month.len() == 2
        && month.parse::<u32>().is_ok_and(|month| (1..=12).contains(&month))
}

/// Whether the text is words of small letters and digits with single hyphens between: `seed-shards`.
pub(crate) fn is_kebab(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.split('-').all(is_word)
}
