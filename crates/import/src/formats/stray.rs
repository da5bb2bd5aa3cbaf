//! Text that no format takes.

use super::unsupported;
use crate::messages;
use crate::problems::Problems;
use crate::text::Cursor;

/// All of a text, or some lines between documents.
#[derive(Debug)]
pub(super) struct Stray<'t> {
    start: Cursor<'t>,
    /// Its length, where a document follows.
    bytes: Option<usize>,
}

impl<'t> Stray<'t> {
    /// It begins here.
    pub(super) fn new(start: Cursor<'t>) -> Self {
        Self { start, bytes: None }
    }

    /// It ends at the first document behind it.
    pub(super) fn end_at(&mut self, document: Cursor<'_>) {
        self.bytes.get_or_insert(self.start.rest.len().saturating_sub(document.rest.len()));
    }

    /// Says what it is; `alone`: the text has nothing else.
    pub(super) fn report(&self, alone: bool, problems: &mut Problems) {
        let Self { start, bytes } = self;
        let path = problems.place(start.line, start.column.saturating_add(1));
        let text = bytes.and_then(|bytes| start.rest.get(..bytes)).unwrap_or(start.rest);
        let message = unsupported::explain(text);
        let command = unsupported::command(message, text);
        let said: Vec<_> = command.iter().map(|command| ("command", command.as_str())).collect();
        if alone || message == messages::STARTS_TOO_LATE {
            problems.error(&path, message, &said);
        } else if unsupported::is_certain(message) {
            problems.warning(&path, message, &said);
        } else {
            problems.warning(&path, messages::TEXT_BETWEEN, &[]);
        }
    }
}
