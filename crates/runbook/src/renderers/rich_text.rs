//! The runbook for the clipboard: HTML without a page around it, which trackers, wikis and mail programs take over as it looks.

use super::html::{Anchors, Blocks};
use super::row::{Row, Writer};
use super::runbook;
use super::view::View;
use crate::answer::Shell;
use crate::message::id;

pub(super) const ROW: Row = Row {
    id: "rich-text",
    name: id::FORMAT_RICH_TEXT,
    media_type: "text/html",
    extension: "html",
    shells: &Shell::ALL,
};

pub(super) const WRITER: Writer = Writer::Document(written);

fn written(view: &View) -> String {
    let mut html = Blocks::new(Anchors::None);
    html.all(&runbook::blocks(view));
    html.into_text()
}
