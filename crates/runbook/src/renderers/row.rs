//! What every format says of itself.

use crate::answer::PlanAnswer;
use crate::message::Words;
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
    /// How it is written.
    pub(super) writer: Writer,
}

/// How a format is written.
#[derive(Clone, Copy, Debug)]
pub enum Writer {
    /// It is the answer itself: whoever holds the answer as an object writes it, and needs no second serialiser for that.
    Answer,
    /// A document made of the answer, in a language.
    Document(fn(&PlanAnswer, Words) -> String),
}
