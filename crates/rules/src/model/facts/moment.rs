//! A day, or a day with a time, as AWS prints it.

use crate::model::Day;

/// `2026-11-22`, or with a time: `2026-11-22T03:00:12.345000+00:00`.
pub(super) fn is_moment(text: &str) -> bool {
    let Some((date, rest)) = text.split_once(['T', ' ']) else { return Day::parse(text).is_some() };
    let zone = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
    let (time, zone) = rest.split_at(zone);
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let plain = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let offset = zone.is_empty() || zone == "Z" || zone.get(1..).is_some_and(is_clock);
    Day::parse(date).is_some() && is_clock(time) && plain && offset
}

/// `03:00` or `03:00:12`.
fn is_clock(text: &str) -> bool {
    let mut parts = text.split(':');
    let mut below = |limit: &str| {
        parts
            .next()
            .is_some_and(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()) && part < limit)
    };
    let (hour, minute) = (below("24"), below("60"));
    let second = text.len() <= 5 || below("60");
    hour && minute && second && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::is_moment;

    #[test]
    fn takes_what_aws_prints() {
        for text in [
            "2026-11-22",
            "2026-11-22T03:00",
            "2026-11-22T03:00:12Z",
            "2026-11-22 03:00:12.345",
            "2026-11-22T03:00:12.345000+00:00",
        ] {
            assert!(is_moment(text), "{text}");
        }
    }

    #[test]
    fn refuses_the_rest() {
        for text in [
            "yesterday",
            "2026-11-22T",
            "2026-11-22T24:00",
            "2026-11-22T03:60",
            "2026-11-22T03:00:61",
            "2026-11-22T03:00:00:00",
            "2026-11-22T03:00Zulu",
            "T03:00",
        ] {
            assert!(!is_moment(text), "{text}");
        }
    }
}
