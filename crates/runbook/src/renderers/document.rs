//! A document before any format: what stands in it, block by block.

use std::collections::BTreeSet;

use super::view::View;
use crate::answer::Source;
use upgrade_messages::markdown::Id;

/// A sentence with the IDs of its sources.
#[derive(Debug)]
pub struct Sourced {
    /// The sentence.
    pub text: String,
    /// The IDs.
    pub sources: Vec<&'static str>,
}

/// A part of a document.
#[derive(Debug)]
pub enum Block<'a> {
    /// A heading of a level, from 1.
    Heading(usize, String),
    /// A paragraph.
    Paragraph(String),
    /// A line in bold with what follows below it.
    Label(&'static str),
    /// An item of a list.
    Item(Sourced),
    /// An item below an item.
    Inner(String),
    /// An item with a box to tick.
    Task(Sourced),
    /// Code in a language, as Markdown names it.
    Code(&'static str, &'a str),
    /// A table.
    Table(Table),
    /// Where a source is found.
    Source(&'static str, &'a Source),
}

/// A table: its head, and rows of which the last cell has sources.
#[derive(Debug)]
pub struct Table {
    /// Its head.
    pub head: Vec<&'static str>,
    /// Its rows, the last cell apart.
    pub rows: Vec<(Vec<String>, Sourced)>,
}

/// A document being written.
pub(super) struct Document<'a> {
    pub(super) view: View<'a>,
    pub(super) blocks: Vec<Block<'a>>,
    /// The sources that the document has named.
    cited: BTreeSet<&'static str>,
}

impl<'a> Document<'a> {
    pub(super) fn new(view: View<'a>) -> Self {
        Self { view, blocks: Vec::with_capacity(128), cited: BTreeSet::new() }
    }

    pub(super) fn heading(&mut self, level: usize, title: impl Into<String>) {
        self.blocks.push(Block::Heading(level, title.into()));
    }

    pub(super) fn section(&mut self, title: Id) {
        self.heading(2, self.view.words.text(title));
    }

    pub(super) fn label(&mut self, label: Id) {
        self.blocks.push(Block::Label(self.view.words.text(label)));
    }

    pub(super) fn paragraph(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.blocks.push(Block::Paragraph(text));
        }
    }

    pub(super) fn item(&mut self, text: impl Into<String>) {
        self.sourced(text, &[]);
    }

    /// An item with its sources.
    pub(super) fn sourced(&mut self, text: impl Into<String>, sources: &[&'static str]) {
        let item = self.cite(text, sources);
        self.blocks.push(Block::Item(item));
    }

    /// A sentence with its sources, which the document then lists.
    pub(super) fn cite(&mut self, text: impl Into<String>, sources: &[&'static str]) -> Sourced {
        self.cited.extend(sources);
        Sourced { text: text.into(), sources: sources.to_vec() }
    }

    /// The sources that were named, at the end.
    pub(super) fn sources(&mut self, title: Id) {
        if self.cited.is_empty() {
            return;
        }
        self.section(title);
        let answer = self.view.answer;
        let cited = answer.sources.iter().filter(|(name, _)| self.cited.contains(*name));
        self.blocks.extend(cited.map(|(name, source)| Block::Source(name, source)));
    }
}
