//! A whole answer as a document.

mod option;
mod page;
mod step;

use super::document::Document;
use super::view::View;

/// The answer as a document.
pub(super) fn whole(view: View) -> Document {
    let mut document = Document::new(view);
    document.whole();
    document
}
