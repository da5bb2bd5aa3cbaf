//! A whole answer as a Markdown document.

mod escape;
mod write;

use super::row::{Row, Writer};
use super::view::View;
use super::whole::whole;
use crate::message::id;
use crate::shells::Shell;

pub use write::markdown;

pub(super) const ROW: Row = Row {
    id: "markdown",
    name: id::FORMAT_MARKDOWN,
    media_type: "text/markdown",
    extension: "md",
    shells: &Shell::ALL,
};

pub(super) const WRITER: Writer = Writer::Document(written);

/// The answer as a Markdown document. Nothing that a user gave can break out of it.
fn written(view: &View) -> String {
    markdown(&whole(*view).blocks)
}
