//! Where something is in a text, and what of it is shown.

use std::ops::Range;

/// The most characters of a text that an answer repeats.
const SHOWN: usize = 400;

/// The lines of a text.
#[derive(Debug)]
pub(crate) struct Lines {
    /// Where each line but the first begins.
    begin: Vec<usize>,
}

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        let mut begin = Vec::new();
        for (byte, behind) in text.bytes().zip(1..) {
            if byte == b'\n' {
                begin.push(behind);
            }
        }
        Self { begin }
    }

    /// The line of a place, counted from 1.
    pub(crate) fn line(&self, at: usize) -> u32 {
        let before = self.begin.partition_point(|begin| *begin <= at);
        u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
    }
}

/// A part of a text on one line: without what frames it in a terminal, and cut where it is long.
pub(crate) fn shown(text: &str, range: Range<usize>) -> String {
    let part = text.get(range).unwrap_or_default();
    let mut one_line = String::new();
    for letter in part.chars().take(SHOWN) {
        let frame = letter.is_control() || ('\u{2500}'..='\u{257f}').contains(&letter);
        let letter = if frame || letter.is_whitespace() { ' ' } else { letter };
        if letter != ' ' || !(one_line.is_empty() || one_line.ends_with(' ')) {
            one_line.push(letter);
        }
    }
    one_line.truncate(one_line.trim_end().len());
    one_line
}

/// From a place to the end of the line on which the other one is.
pub(crate) fn to_line_end(text: &str, start: usize, at: usize) -> Range<usize> {
    let length = text.get(at..).and_then(|rest| rest.find('\n'));
    start..length.map_or(text.len(), |length| at.saturating_add(length))
}

#[cfg(test)]
mod tests {
    use super::{Lines, shown, to_line_end};

    #[test]
    fn lines_are_counted_from_one() {
        let lines = Lines::of("a\nb\n\nc");
        assert_eq!([0, 1, 2, 4, 5, 9].map(|at| lines.line(at)), [1, 1, 2, 3, 4, 4]);
    }

    #[test]
    fn what_is_shown_is_one_line() {
        assert_eq!(shown("\u{2502} must be\n\u{2502} in\u{1b} state", 0..99), "");
        let text = "\u{2502} must be\n\u{2502} in\u{1b} state";
        assert_eq!(shown(text, 0..text.len()), "must be in state");
        assert_eq!(to_line_end("ab\ncd\n", 0, 4), 0..5);
        assert_eq!(to_line_end("ab", 1, 9), 1..2);
    }
}
