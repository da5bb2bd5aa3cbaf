//! A whole answer as one file for a browser or a printer: no script, and nothing from elsewhere.

mod blocks;

pub(super) use blocks::{Anchors, Blocks};

use super::row::{Row, Writer};
use super::view::View;
use super::whole::whole;
use crate::answer::Shell;
use crate::message::id;

pub(super) const ROW: Row =
    Row { id: "html", name: id::FORMAT_HTML, media_type: "text/html", extension: "html", shells: &Shell::ALL };

pub(super) const WRITER: Writer = Writer::Document(written);

const STYLE: &str = include_str!("style.css");

/// The answer as a page. Nothing that a user gave can break out of it.
fn written(view: &View) -> String {
    let document = whole(*view);
    let mut page = Blocks::new(Anchors::Here);
    page.open("<!DOCTYPE html>\n<html lang=\"");
    page.text(view.words.language().name());
    page.open("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
    // A browser holds the page to it: nothing is fetched, and no script runs.
    page.open(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
    );
    page.element("title", &view.title());
    page.open("<style>\n");
    page.open(STYLE);
    page.open("</style>\n</head>\n<body>\n<main>\n");
    page.all(&document.blocks);
    page.open("</main>\n</body>\n</html>\n");
    page.into_text()
}
