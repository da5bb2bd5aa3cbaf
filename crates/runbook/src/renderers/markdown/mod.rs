//! A whole answer as a Markdown document.

mod escape;
mod page;
mod step;
mod strategy;

use super::row::{Row, Writer};
use crate::message::id;
use crate::renderers::view::View;
use crate::shells::Shell;
use page::Page;

pub(super) const ROW: Row = Row {
    id: "markdown",
    name: id::FORMAT_MARKDOWN,
    media_type: "text/markdown",
    extension: "md",
    shells: &Shell::ALL,
    writer: Writer::Document(markdown),
};

/// The answer as a Markdown document. Nothing that a user gave can break out of it.
fn markdown(view: &View) -> String {
    let mut page = Page::new(*view);
    page.whole();
    page.finish()
}
