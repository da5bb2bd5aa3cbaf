//! Blocks of a document as HTML.

use crate::answer::Source;
use crate::renderers::document::{Block, Sourced, Table};

/// Where the IDs of sources lead to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::renderers) enum Anchors {
    /// To their list, in the same document, whose boxes can be ticked.
    Here,
    /// Nowhere: the text goes into a document of another program.
    None,
}

/// Blocks as HTML. Nothing that a user gave can break out of it.
pub(in crate::renderers) struct Blocks {
    out: String,
    anchors: Anchors,
    /// What the list that is being written has open.
    list: Option<&'static str>,
}

impl Blocks {
    pub(in crate::renderers) fn new(anchors: Anchors) -> Self {
        Self { out: String::with_capacity(32_768), anchors, list: None }
    }

    pub(in crate::renderers) fn all(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
        self.end_list();
    }

    pub(in crate::renderers) fn into_text(self) -> String {
        self.out
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Item(sourced) => self.item(|page| page.sourced(sourced)),
            Block::Task(sourced) => self.item(|page| match page.anchors {
                Anchors::Here => {
                    page.open("<label><input type=\"checkbox\"> ");
                    page.sourced(sourced);
                    page.open("</label>");
                }
                Anchors::None => {
                    page.open("☐ ");
                    page.sourced(sourced);
                }
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
        // A wide one scrolls by itself on a narrow screen.
        if self.anchors == Anchors::Here {
            self.open("<div class=\"table\" tabindex=\"0\">\n");
        }
        self.open("<table>\n<thead>\n<tr>");
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
        self.open("</tbody>\n</table>\n");
        if self.anchors == Anchors::Here {
            self.open("</div>\n");
        }
    }

    /// A sentence, and behind it links to its sources.
    fn sourced(&mut self, Sourced { text, sources }: &Sourced) {
        self.text(text);
        for (index, source) in sources.iter().enumerate() {
            self.open(if index == 0 { " (" } else { ", " });
            if self.anchors == Anchors::None {
                self.text(source);
                continue;
            }
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
        if self.anchors == Anchors::Here {
            self.open("<span id=\"");
            self.text(name);
            self.open("\">");
            self.text(name);
            self.open("</span>: ");
        } else {
            self.text(name);
            self.open(": ");
        }
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

    pub(in crate::renderers) fn element(&mut self, name: &str, text: &str) {
        for part in ["<", name, ">"] {
            self.open(part);
        }
        self.text(text);
        for part in ["</", name, ">\n"] {
            self.open(part);
        }
    }

    /// Markup as it is.
    pub(in crate::renderers) fn open(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Text, in which HTML finds nothing.
    pub(in crate::renderers) fn text(&mut self, text: &str) {
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
