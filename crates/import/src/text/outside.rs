//! The part of a text that is worth a search for errors and events.

use std::borrow::Cow;
use std::ops::Range;

/// The text without these parts, each line of it where it was. Most of a long text is descriptions, and to search them for
/// errors takes longer than to read them.
pub(crate) fn outside<'t>(text: &'t str, parts: &[Range<usize>]) -> Cow<'t, str> {
    if parts.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut kept = String::new();
    let mut end: usize = 0;
    for part in parts {
        kept.push_str(text.get(end..part.start).unwrap_or_default());
        let inside = text.get(part.clone()).unwrap_or_default();
        kept.extend(inside.bytes().filter(|byte| *byte == b'\n').map(char::from));
        end = part.end;
    }
    kept.push_str(text.get(end..).unwrap_or_default());
    Cow::Owned(kept)
}

#[cfg(test)]
mod tests {
    use super::outside;

    #[test]
    fn lines_stay_where_they_are() {
        assert_eq!(outside("a\n{\n}\nb", &[2..5, 5..5]), "a\n\n\nb");
        assert_eq!(outside("{\n}{}\nb", &[0..3, 3..5]), "\n\nb");
        assert_eq!(outside("a", &[]), "a");
        assert_eq!(outside("{}", &[0..2, 2..99]), "");
    }
}
