//! A whole answer as one file for a browser or a printer: no script, and nothing from elsewhere.

use super::document::{Block, Sourced, Table};
use super::row::{Row, Writer};
use super::view::View;
use super::whole::whole;
use crate::answer::{Shell, Source};
use crate::message::id;

pub(super) const ROW: Row = Row {
    id: "html",
    name: id::FORMAT_HTML,
    media_type: "text/html",
    extension: "html",
    shells: &Shell::ALL,
    writer: Writer::Document(written),
};

const STYLE: &str = include_str!("html.css");

/// The answer as a page. Nothing that a user gave can break out of it.
fn written(view: &View) -> String {
    let document = whole(*view);
    let mut page = Page { out: String::with_capacity(32_768), list: None };
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
    for block in &document.blocks {
        page.block(block);
    }
    page.end_list();
    page.open("</main>\n</body>\n</html>\n");
    page.out
}

struct Page {
    out: String,
    /// What the list that is being written has open.
    list: Option<&'static str>,
}

impl Page {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Item(sourced) => self.item(|page| page.sourced(sourced)),
            Block::Task(sourced) => self.item(|page| {
                page.open("<label><input type=\"checkbox\"> ");
                page.sourced(sourced);
                page.open("</label>");
            }),
            Block::Source(name, source) => self.item(|page| page.source(name, source)),
            Block::Inner(text) => {
                if self.list == Some("</li>\n</ul>\n") {
                    self.open("\n<ul>\n");
                    self.list = Some("</ul>\n</li>\n</ul>\n");
                }
                self.element("li", text);
            }
            other => {
                self.end_list();
                self.apart(other);
            }
        }
    }

    /// What is no part of a list.
    fn apart(&mut self, block: &Block) {
        match block {
            Block::Heading(level, title) => {
                let name = ["h1", "h2", "h3"].get(level.saturating_sub(1)).unwrap_or(&"h3");
                self.element(name, title);
            }
            Block::Paragraph(text) => self.element("p", text),
            Block::Label(text) => {
                self.open("<p class=\"label\">");
                self.text(text);
                self.open("</p>\n");
            }
            Block::Code(_, text) => {
                self.open("<pre><code>");
                self.text(text);
                self.open("</code></pre>\n");
            }
            Block::Table(table) => self.table(table),
            Block::Item(_) | Block::Task(_) | Block::Inner(_) | Block::Source(..) => {}
        }
    }

    fn item(&mut self, write: impl Fn(&mut Self)) {
        match self.list {
            None => self.open("<ul>\n"),
            // The list ends where it ends; its items end here.
            Some(end) => self.open(end.strip_suffix("</ul>\n").unwrap_or(end)),
        }
        self.open("<li>");
        write(self);
        self.list = Some("</li>\n</ul>\n");
    }

    fn end_list(&mut self) {
        if let Some(end) = self.list.take() {
            self.open(end);
        }
    }

    /// The first column says what a row is about.
    fn table(&mut self, table: &Table) {
        self.open("<div class=\"table\" tabindex=\"0\">\n<table>\n<thead>\n<tr>");
        for head in &table.head {
            self.open("<th scope=\"col\">");
            self.text(head);
            self.open("</th>");
        }
        self.open("</tr>\n</thead>\n<tbody>\n");
        for (cells, last) in &table.rows {
            self.open("<tr>");
            for (index, cell) in cells.iter().enumerate() {
                let (begin, end) = if index == 0 { ("<th scope=\"row\">", "</th>") } else { ("<td>", "</td>") };
                self.open(begin);
                self.text(cell);
                self.open(end);
            }
            self.open("<td>");
            self.sourced(last);
            self.open("</td></tr>\n");
        }
        self.open("</tbody>\n</table>\n</div>\n");
    }

    /// A sentence, and behind it links to its sources.
    fn sourced(&mut self, Sourced { text, sources }: &Sourced) {
        self.text(text);
        for (index, source) in sources.iter().enumerate() {
            self.open(if index == 0 { " (" } else { ", " });
            self.open("<a href=\"#");
            self.text(source);
            self.open("\">");
            self.text(source);
            self.open("</a>");
        }
        if !sources.is_empty() {
            self.open(")");
        }
    }

    fn source(&mut self, name: &str, source: &Source) {
        self.open("<span id=\"");
        self.text(name);
        self.open("\">");
        self.text(name);
        self.open("</span>: ");
        match source.url {
            Some(url) => {
                self.open("<a href=\"");
                self.text(url);
                self.open("\">");
                self.text(source.title);
                self.open("</a>");
            }
            None => self.text(source.title),
        }
        self.text(", ");
        self.text(source.date);
    }

    fn element(&mut self, name: &str, text: &str) {
        for part in ["<", name, ">"] {
            self.open(part);
        }
        self.text(text);
        for part in ["</", name, ">\n"] {
            self.open(part);
        }
    }

    /// Markup as it is.
    fn open(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Text, in which HTML finds nothing.
    fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\n' => self.out.push('\n'),
                character if character.is_control() => {}
                character => self.out.push(character),
            }
        }
    }
}
