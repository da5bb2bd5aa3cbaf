//! A whole answer as a Markdown document.

mod escape;
mod page;
mod step;
mod strategy;

use super::row::{Row, Writer};
use crate::answer::PlanAnswer;
use crate::message::{Words, id};
use page::Page;

pub(super) const ROW: Row = Row {
    id: "markdown",
    name: id::FORMAT_MARKDOWN,
    media_type: "text/markdown",
    extension: "md",
    writer: Writer::Document(markdown),
};

/// The answer as a Markdown document. Nothing that a user gave can break out of it.
fn markdown(answer: &PlanAnswer, words: Words) -> String {
    let mut page = Page::new(words);
    page.whole(answer);
    page.finish()
}
