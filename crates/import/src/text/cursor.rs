//! A place in a text that knows its line.

/// A place in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'t> {
    /// What is left of the text.
    pub(crate) rest: &'t str,
    /// The line, counted from 1.
    pub(crate) line: u32,
    /// How many bytes of this line were read.
    pub(crate) column: u32,
}

impl<'t> Cursor<'t> {
    /// The beginning of a text.
    pub(crate) fn new(text: &'t str) -> Self {
        Self { rest: text, line: 1, column: 0 }
    }

    /// Moves by so many bytes; to the end where they lead out of the text.
    pub(crate) fn advance(&mut self, bytes: usize) {
        let (read, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        let last_line = match read.rfind('\n') {
            Some(at) => {
                self.line = self.line.saturating_add(count(read.bytes().filter(|byte| *byte == b'\n').count()));
                self.column = 0;
                read.len().saturating_sub(at).saturating_sub(1)
            }
            None => read.len(),
        };
        self.column = self.column.saturating_add(count(last_line));
        self.rest = rest;
    }

    /// Moves over white space, and over a comma between documents.
    pub(crate) fn skip_space(&mut self) {
        let space = |c: char| c.is_whitespace() || matches!(c, ',' | '\u{feff}');
        let trimmed = self.rest.trim_start_matches(space);
        let skipped = self.rest.len().saturating_sub(trimmed.len());
        // A byte order mark has no width: what follows it is not indented.
        let line = self.rest.get(..skipped).and_then(|space| space.rsplit('\n').next()).unwrap_or("");
        let marks = line.matches('\u{feff}').map(str::len).sum::<usize>();
        self.advance(skipped);
        self.column = self.column.saturating_sub(count(marks));
    }

    /// What is left of the present line, without its end; of a line longer than any that a terminal prints itself, the beginning.
    pub(crate) fn line_text(&self) -> &'t str {
        first_line(self.rest)
    }

    /// Moves to the beginning of the next line.
    pub(crate) fn skip_line(&mut self) {
        let end = self.rest.find('\n').map_or(self.rest.len(), |at| at.saturating_add(1));
        self.advance(end);
    }
}

/// No prompt and no heading is longer. Many documents may be on one line, and each of them asks for the rest of it.
const LONGEST_LINE: usize = 4096;

/// The first line of a text, without its end; at most the beginning that is looked at.
pub(crate) fn first_line(text: &str) -> &str {
    let beginning = text.get(..text.floor_char_boundary(LONGEST_LINE)).unwrap_or(text);
    beginning.lines().next().unwrap_or("")
}

/// A length as a number of the answer.
pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_are_counted() {
        let mut cursor = Cursor::new("ab\n\n  cd");
        cursor.advance(2);
        assert_eq!((cursor.line, cursor.column), (1, 2));
        cursor.skip_space();
        assert_eq!((cursor.line, cursor.column, cursor.rest), (3, 2, "cd"));
        let mut marked = Cursor::new("ab\n\u{feff}cd\n \u{feff}");
        marked.advance(2);
        marked.skip_space();
        assert_eq!((marked.line, marked.column, marked.rest.len()), (2, 0, 7));
        cursor.advance(99);
        assert_eq!((cursor.line, cursor.column, cursor.rest), (3, 4, ""));
    }
}
