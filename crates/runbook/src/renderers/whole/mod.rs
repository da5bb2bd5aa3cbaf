//! A whole answer as a document, and a document of one option.

mod option;
mod page;
mod step;

use super::document::{Block, Document};
use super::view::View;
use crate::answer::Strategy;
use crate::message::id;
use upgrade_messages::markdown::Id;

/// The answer as a document.
pub(super) fn whole(view: View) -> Document {
    let mut document = Document::new(view);
    document.whole();
    document
}

/// A document of the chosen option: below its title what `option` writes of it, or why there is none; and the sources.
pub(super) fn of_option<'a>(view: &View<'a>, title: Id, option: fn(&mut Document<'a>, &'a Strategy)) -> Vec<Block<'a>> {
    let mut document = Document::new(*view);
    document.heading(1, view.words.say(title, &[("title", view.title())]));
    match view.option {
        Some(chosen) => option(&mut document, chosen),
        None => document.without_option(),
    }
    document.sources(id::MARKDOWN_SOURCES);
    document.blocks
}
