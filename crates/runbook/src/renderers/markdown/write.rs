//! Blocks as Markdown.

use super::escape;
use crate::renderers::document::{Block, Sourced, Table};

/// The blocks with an empty line between them, except inside a list.
pub fn markdown(blocks: &[Block]) -> String {
    let mut out = String::with_capacity(16_384);
    let mut in_list = false;
    for block in blocks {
        let is_item = matches!(block, Block::Item(_) | Block::Inner(_) | Block::Task(_) | Block::Source(..));
        if !(out.is_empty() || in_list && is_item) {
            out.push('\n');
        }
        in_list = is_item;
        write(&mut out, block);
    }
    out
}

fn write(out: &mut String, block: &Block) {
    match block {
        Block::Heading(level, title) => line(out, &["#".repeat(*level).as_str(), " "].concat(), title),
        Block::Paragraph(text) => line(out, "", text),
        Block::Label(text) => {
            out.push_str("**");
            escape::text(out, text);
            out.push_str("**\n");
        }
        Block::Item(sourced) => line(out, "- ", &with_sources(sourced)),
        Block::Inner(text) => line(out, "  - ", text),
        Block::Task(sourced) => line(out, "- [ ] ", &with_sources(sourced)),
        Block::Code(language, text) => escape::code(out, language, text),
        Block::Table(table) => self::table(out, table),
        Block::Source(name, source) => {
            out.push_str("- ");
            match source.url {
                None => {
                    escape::text(out, name);
                    out.push_str(": ");
                    escape::text(out, source.title);
                }
                Some(url) => {
                    out.push('[');
                    escape::text(out, name);
                    out.push_str("](<");
                    out.push_str(url);
                    out.push_str(">)");
                }
            }
            out.push_str(", ");
            out.push_str(source.date);
            out.push('\n');
        }
    }
}

fn line(out: &mut String, mark: &str, text: &str) {
    out.push_str(mark);
    escape::text(out, text);
    out.push('\n');
}

/// A sentence, and behind it the IDs of its sources.
fn with_sources(Sourced { text, sources }: &Sourced) -> String {
    if sources.is_empty() { text.clone() } else { [text, " (", &sources.join(", "), ")"].concat() }
}

fn table(out: &mut String, table: &Table) {
    row(out, table.head.iter().copied());
    out.push_str(&"| --- ".repeat(table.head.len()));
    out.push_str("|\n");
    for (cells, last) in &table.rows {
        let last = with_sources(last);
        row(out, cells.iter().map(String::as_str).chain([last.as_str()]));
    }
}

fn row<'c>(out: &mut String, cells: impl Iterator<Item = &'c str>) {
    for cell in cells {
        out.push_str("| ");
        escape::text(out, cell);
        out.push(' ');
    }
    out.push_str("|\n");
}
