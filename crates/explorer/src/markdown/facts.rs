//! `docs/facts.md`: every fact, where it was read, and where it is used.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::text::{NOTE, text};
use crate::facts::{Confidence, Document, Entry, Fact, Register, Reread, Topic};
use crate::ids::fact_ids;

const HEAD: &str = "\
A fact is what a document says, in this project's own words, with an id. Whatever the planner says rests on facts. They are \
kept in `facts/`, one file a topic; [facts/README.md](../facts/README.md) says what each field means and what the \
abbreviations stand for, and [adding-a-fact.md](adding-a-fact.md) how to add one.\n";

/// The facts, topic by topic.
pub(crate) fn facts(register: &Register) -> String {
    let mut page = format!("{NOTE}\n# The facts\n\n{HEAD}");
    let count = |which: fn(&Entry) -> bool| register.entries().filter(|entry| which(entry)).count();
    let _ = write!(
        page,
        "\n{} facts: {} are named by a rule, a data file or a contradiction, {} became code elsewhere, {} are left out, with the \
         reason, and {} are not used yet.\n\n## Topics\n\n",
        register.entries().count(),
        count(Entry::is_named),
        count(|entry| entry.fact.lives.is_some()),
        count(|entry| entry.fact.left_out.is_some()),
        count(|entry| entry.fact.unused)
    );
    for topic in &register.topics {
        let _ = writeln!(page, "- [{}](#{}) ({})", text(&topic.title), topic.name, topic.entries.len());
    }
    unused(&mut page, register);
    corrected(&mut page, register);
    for topic in &register.topics {
        section(&mut page, register, topic);
    }
    page
}

/// The facts that wait for a rule or a data row.
fn unused(page: &mut String, register: &Register) {
    page.push_str("\n## Not used yet\n\nRead, and in no rule, data file or document so far.\n\n");
    for topic in &register.topics {
        let waiting = topic.entries.iter().filter(|entry| entry.fact.unused);
        let ids: Vec<String> = waiting.map(|entry| link(&entry.fact.id)).collect();
        if !ids.is_empty() {
            let _ = writeln!(page, "- {}: {}", text(&topic.title), ids.join(" "));
        }
    }
}

/// Facts that a later reading corrected while rules or data still go by them, and not yet by what replaced them.
fn corrected(page: &mut String, register: &Register) {
    let is_unused = |id: &String| register.entries().any(|entry| entry.fact.id == *id && entry.fact.unused);
    let mut lines = Vec::new();
    for entry in register.entries().filter(|entry| entry.is_named()) {
        let newer: Vec<String> = entry.fact.replaced_by.iter().filter(|id| is_unused(id)).cloned().collect();
        if !newer.is_empty() {
            lines.push(format!("- {}: {}", link(&entry.fact.id), links(&newer)));
        }
    }
    if !lines.is_empty() {
        page.push_str(
            "\n## Corrected, and not taken over yet\n\nRules or data go by these, with what replaces them.\n\n",
        );
        page.push_str(&lines.join("\n"));
        page.push('\n');
    }
}

fn section(page: &mut String, register: &Register, topic: &Topic) {
    let _ =
        write!(page, "\n<a id=\"{}\"></a>\n\n## {}\n\n`facts/{}.toml`\n", topic.name, text(&topic.title), topic.name);
    for entry in &topic.entries {
        fact(page, register, entry);
    }
}

fn fact(page: &mut String, register: &Register, entry: &Entry) {
    let fact = &entry.fact;
    let _ = write!(page, "\n### {}\n\n{}\n", fact.id, linked(&fact.statement));
    if let Some(table) = &fact.table {
        let _ = write!(page, "\n{}\n", table.trim());
    }
    page.push('\n');
    let _ = writeln!(page, "- Read: {}", read(register, fact));
    let _ = writeln!(page, "- Holds: {}", text(&fact.era));
    let _ = writeln!(page, "- Confidence: {}", confidence(&fact.confidence, fact.confidence_note.as_deref()));
    for reread in &fact.reread {
        later(page, register, reread);
    }
    for (name, ids) in [("Replaces", &fact.replaces), ("Replaced by", &fact.replaced_by)] {
        if !ids.is_empty() {
            let _ = writeln!(page, "- {name}: {}", links(ids));
        }
    }
    let _ = writeln!(page, "- Used: {}", place(entry));
}

/// The documents and the day, and where in them.
fn read(register: &Register, fact: &Fact) -> String {
    let mut parts: Vec<String> = fact.sources.iter().map(|id| document(register, id, &fact.read)).collect();
    parts.extend(fact.place.as_deref().map(linked));
    if parts.is_empty() {
        parts.push("in no document".to_owned());
    }
    format!("{}; on {}", parts.join("; "), fact.read)
}

/// A document, as a link where it has an address, with its own date where it has one.
fn document(register: &Register, id: &str, read: &str) -> String {
    let Some(Document { kind, title, date, url, .. }) = register.documents.get(id) else { return format!("`{id}`") };
    let title = text(title);
    let title = if url.is_empty() { title } else { format!("[{title}]({url})") };
    if kind == "live" || date == read { title } else { format!("{title}, {date}") }
}

fn confidence(levels: &[Confidence], note: Option<&str>) -> String {
    let names: Vec<&str> = levels.iter().map(|level| level.name()).collect();
    let note = note.map(|note| format!(" ({})", linked(note))).unwrap_or_default();
    format!("{}{note}", names.join(", "))
}

fn later(page: &mut String, register: &Register, reread: &Reread) {
    let mut line = format!("- Read again on {}: {}", reread.day, reread.found.name());
    if let Some(statement) = &reread.statement {
        let _ = write!(line, ". {}", linked(statement.trim_end_matches('.')));
    }
    let mut behind: Vec<String> = reread.sources.iter().map(|id| document(register, id, &reread.day)).collect();
    if !reread.by.is_empty() {
        behind.insert(0, links(&reread.by));
    }
    if !reread.confidence.is_empty() {
        behind.push(confidence(&reread.confidence, reread.confidence_note.as_deref()));
    }
    if !behind.is_empty() {
        let _ = write!(line, " ({})", behind.join("; "));
    }
    let _ = writeln!(page, "{line}");
}

fn link(id: &str) -> String {
    format!("[{id}](#{})", id.to_ascii_lowercase())
}

fn links(ids: &[String]) -> String {
    ids.iter().map(|id| link(id)).collect::<Vec<_>>().join(", ")
}

/// A text in which every id of a fact, outside code, is a link.
fn linked(markdown: &str) -> String {
    let mut page = String::new();
    for (number, part) in markdown.split('`').enumerate() {
        if number > 0 {
            page.push('`');
        }
        let mut rest = part;
        if number % 2 == 0 {
            for (_, id) in fact_ids(part) {
                let Some((before, after)) = rest.split_once(id) else { continue };
                page.push_str(before);
                page.push_str(&link(id));
                rest = after;
            }
        }
        page.push_str(rest);
    }
    page
}

fn place(entry: &Entry) -> String {
    let fact = &entry.fact;
    let mut places = Vec::new();
    if !entry.rules.is_empty() {
        let rules: Vec<String> = entry.rules.iter().map(|id| format!("[{id}](rules.md#{id})")).collect();
        places.push(format!("{} {}", if rules.len() == 1 { "rule" } else { "rules" }, rules.join(", ")));
    }
    let mut files: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (file, entry) in &entry.data {
        files.entry(file).or_default().push(entry);
    }
    for (file, mut entries) in files {
        entries.retain(|entry| !entry.is_empty());
        entries.dedup();
        let of = if entries.is_empty() { String::new() } else { format!(" ({})", text(&entries.join(", "))) };
        places.push(format!("`data/{file}`{of}"));
    }
    if !entry.contradictions.is_empty() {
        let ids: Vec<String> = entry.contradictions.iter().map(|id| format!("`{id}`")).collect();
        places.push(format!("contradiction {}", ids.join(", ")));
    }
    places.extend(fact.lives.as_ref().map(|lives| format!("`{}`: {}", lives.file, text(&lives.how))));
    places.extend(fact.left_out.as_ref().map(|why| format!("left out: {}", text(why))));
    if fact.unused {
        places.push("not yet".to_owned());
    }
    places.join("; ")
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn ids_are_links_except_in_code() {
        assert_eq!(linked("see F-RED-17, `F-RED-17`."), "see [F-RED-17](#f-red-17), `F-RED-17`.");
        assert_eq!(linked("F-N-OPEN-01"), "[F-N-OPEN-01](#f-n-open-01)");
    }
}
