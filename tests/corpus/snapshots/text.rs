//! Text that is read as a difference: one thing a line, and lines that fit beside each other.

use textwrap::{Options, WordSplitter};

/// Longer lines are broken between words.
const WIDTH: usize = 116;

/// Lines, each indented by what it belongs to.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// One line, or several where it is too long.
    pub(super) fn line(&mut self, depth: usize, text: &str) {
        let (first, others) = ("  ".repeat(depth), "  ".repeat(depth.saturating_add(2)));
        let options = Options::new(WIDTH).initial_indent(&first).subsequent_indent(&others);
        // Ids and codes stay whole: they are looked for.
        let options = options.word_splitter(WordSplitter::NoHyphenation).break_words(false);
        self.0.push_str(&textwrap::fill(text, options));
        self.0.push('\n');
    }

    /// A title with one item a line below it; nothing where there are no items.
    pub(super) fn list(&mut self, depth: usize, title: &str, items: &[&str]) {
        if items.is_empty() {
            return;
        }
        self.line(depth, &format!("{title}:"));
        for item in items {
            self.line(depth.saturating_add(1), item);
        }
    }

    /// Lines that are indented already.
    pub(super) fn push(&mut self, lines: &str) {
        self.0.push_str(lines);
    }

    /// An empty line, between what is apart.
    pub(super) fn apart(&mut self) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
    }

    /// The whole text.
    pub(super) fn done(self) -> String {
        self.0
    }
}
