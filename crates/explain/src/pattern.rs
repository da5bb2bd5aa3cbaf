//! Whether a pattern is at a place of a text: no step back, so a place costs no more than the pattern's own length.

use upgrade_rules::catalogue::Piece;

use crate::letters::Letters;

/// A value by its name.
pub(crate) type Value<'t> = (&'static str, &'t str);

/// A pattern at a place.
#[derive(Debug)]
pub(crate) struct Match<'t> {
    /// The letter behind it.
    pub(crate) end: usize,
    /// What differs.
    pub(crate) values: Vec<Value<'t>>,
}

/// The pattern, where it is at this place, from the beginning of a word to the end of one.
pub(crate) fn at<'t>(letters: &Letters<'t>, index: usize, pieces: &[Piece]) -> Option<Match<'t>> {
    let (mut end, mut values) = (index, Vec::new());
    for piece in pieces {
        end = match *piece {
            Piece::Letters(text) => letters.behind(end, text)?,
            Piece::Value(name, kind) => {
                let (value, behind) = letters.value(end, kind)?;
                values.push((name, value));
                behind
            }
        };
    }
    letters.begins(end).then_some(Match { end, values })
}

#[cfg(test)]
mod tests {
    use super::at;
    use crate::letters::Letters;
    use upgrade_rules::catalogue::{Piece, ValueKind};

    const PATTERN: &[Piece] = &[
        Piece::Letters("cannot find version"),
        Piece::Value("version", ValueKind::Version),
        Piece::Letters("for"),
        Piece::Value("engine", ValueKind::Engine),
    ];

    fn values(text: &str) -> Option<Vec<&str>> {
        let found = at(&Letters::of(text), 0, PATTERN)?;
        Some(found.values.into_iter().map(|(_, value)| value).collect())
    }

    #[test]
    fn what_differs_is_taken_out() {
        assert_eq!(values("Cannot find version 7.4 for redis"), Some(vec!["7.4", "redis"]));
        assert_eq!(values("cannot fi\nnd  version '7.4' for \"Redis\"."), Some(vec!["7.4", "Redis"]));
    }

    #[test]
    fn a_pattern_is_whole() {
        for text in
            ["Cannot find version for redis", "Cannot find version 7.4 for mysql", "Cannot find version 7.4 for"]
        {
            assert_eq!(values(text), None, "{text}");
        }
        assert_eq!(values("Cannot find version 7.4 for redis7"), None);
    }
}
