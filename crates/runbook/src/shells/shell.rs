//! What a shell says of itself.

use super::Shell;
use crate::message::Words;

impl Shell {
    /// The shell with this id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shell| shell.id() == id)
    }

    /// What the answer calls it: `query-api`.
    pub const fn id(self) -> &'static str {
        self.row().id
    }

    /// Its name for a person.
    pub fn name(self, words: Words) -> &'static str {
        words.text(self.row().name)
    }

    /// The language of its commands, as Markdown names it; empty where there is none.
    pub const fn language(self) -> &'static str {
        self.row().language
    }
}
