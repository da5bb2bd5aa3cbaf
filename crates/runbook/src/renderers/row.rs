//! What every format says of itself.

use super::view::View;
use crate::shells::Shell;
use upgrade_messages::markdown::Id;

/// What there is to know of a format.
pub(super) struct Row {
    /// What a program or a command names it by.
    pub(super) id: &'static str,
    /// Its name for a person.
    pub(super) name: Id,
    /// `text/markdown`.
    pub(super) media_type: &'static str,
    /// What the name of a file with it ends in, without the dot: `md`.
    pub(super) extension: &'static str,
    /// The shells that it is written for, where commands are all that it is.
    pub(super) shells: &'static [Shell],
}

/// How a format is written. Apart from the row: whoever only lists formats does not link what writes them.
#[derive(Clone, Copy, Debug)]
pub enum Writer {
    /// It is the answer itself: whoever holds the answer as an object writes it, and needs no second serialiser for that.
    Answer,
    /// A document.
    Document(fn(&View) -> String),
}
