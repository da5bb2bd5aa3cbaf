//! `docs/facts.md`: every fact, where it was read, and where it is used.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use upgrade_messages::Words;
use upgrade_messages::explorer::id;

use super::text::{NOTE, text};
use crate::facts::{Confidence, Document, Entry, Fact, Register, Reread, Topic};
use crate::ids::fact_ids;

/// The facts, topic by topic.
pub(crate) fn facts(register: &Register, words: Words) -> String {
    let count = |which: fn(&Entry) -> bool| register.entries().filter(|entry| which(entry)).count().to_string();
    let lead =
        [("fields", "[facts/README.md](../facts/README.md)"), ("adding", "[adding-a-fact.md](adding-a-fact.md)")];
    let counts = [
        ("all", count(|_| true)),
        ("named", count(Entry::is_named)),
        ("elsewhere", count(|entry| entry.fact.lives.is_some())),
        ("left", count(|entry| entry.fact.left_out.is_some())),
        ("unused", count(|entry| entry.fact.unused)),
    ];
    let mut page = format!(
        "{NOTE}\n# {}\n\n{}\n\n{}\n\n## {}\n\n",
        words.text(id::FACTS_DOCUMENT_TITLE),
        words.say(id::FACTS_DOCUMENT_LEAD, &lead),
        words.say(id::FACTS_DOCUMENT_COUNTS, &counts),
        words.text(id::FACTS_DOCUMENT_TOPICS)
    );
    for topic in &register.topics {
        let _ = writeln!(page, "- [{}](#{}) ({})", text(&topic.title), topic.name, topic.entries.len());
    }
    unused(&mut page, register, words);
    corrected(&mut page, register, words);
    for topic in &register.topics {
        section(&mut page, register, topic, words);
    }
    page
}

/// The facts that wait for a rule or a data row.
fn unused(page: &mut String, register: &Register, words: Words) {
    part(page, words.text(id::FACTS_DOCUMENT_UNUSED), words.text(id::FACTS_DOCUMENT_UNUSED_ARE));
    for topic in &register.topics {
        let waiting = topic.entries.iter().filter(|entry| entry.fact.unused);
        let ids: Vec<String> = waiting.map(|entry| link(&entry.fact.id)).collect();
        if !ids.is_empty() {
            let _ = writeln!(page, "- {}: {}", text(&topic.title), ids.join(" "));
        }
    }
}

/// Facts that a later reading corrected while rules or data still go by them, and not yet by what replaced them.
fn corrected(page: &mut String, register: &Register, words: Words) {
    let is_unused = |id: &String| register.entries().any(|entry| entry.fact.id == *id && entry.fact.unused);
    let mut lines = Vec::new();
    for entry in register.entries().filter(|entry| entry.is_named()) {
        let newer: Vec<String> = entry.fact.replaced_by.iter().filter(|id| is_unused(id)).cloned().collect();
        if !newer.is_empty() {
            lines.push(format!("- {}: {}", link(&entry.fact.id), links(&newer)));
        }
    }
    if !lines.is_empty() {
        part(page, words.text(id::FACTS_DOCUMENT_CORRECTED), words.text(id::FACTS_DOCUMENT_CORRECTED_ARE));
        page.push_str(&lines.join("\n"));
        page.push('\n');
    }
}

/// The heading of a list, and what is in it.
fn part(page: &mut String, heading: &str, about: &str) {
    let _ = write!(page, "\n## {heading}\n\n{about}\n\n");
}

fn section(page: &mut String, register: &Register, topic: &Topic, words: Words) {
    let _ =
        write!(page, "\n<a id=\"{}\"></a>\n\n## {}\n\n`facts/{}.toml`\n", topic.name, text(&topic.title), topic.name);
    for entry in &topic.entries {
        fact(page, register, entry, words);
    }
}

fn fact(page: &mut String, register: &Register, entry: &Entry, words: Words) {
    let fact = &entry.fact;
    let _ = write!(page, "\n### {}\n\n{}\n", fact.id, linked(&fact.statement));
    if let Some(table) = &fact.table {
        let _ = write!(page, "\n{}\n", table.trim());
    }
    page.push('\n');
    let mut item = |text: String| {
        let _ = writeln!(page, "- {text}");
    };
    item(words.say(id::FACT_READ, &[("documents", documents(register, fact, words)), ("day", fact.read.clone())]));
    item(words.say(id::FACT_HOLDS, &[("era", text(&fact.era))]));
    let how_sure = confidence(&fact.confidence, fact.confidence_note.as_deref(), words);
    item(words.say(id::FACT_CONFIDENCE, &[("confidence", how_sure)]));
    fact.reread.iter().for_each(|reread| item(later(register, reread, words)));
    for (label, ids) in [(id::FACT_REPLACES, &fact.replaces), (id::FACT_REPLACED_BY, &fact.replaced_by)] {
        if !ids.is_empty() {
            item(words.say(label, &[("facts", links(ids))]));
        }
    }
    item(words.say(id::FACT_USED, &[("places", place(entry, words))]));
}

/// The documents, and where in them.
fn documents(register: &Register, fact: &Fact, words: Words) -> String {
    let mut parts: Vec<String> = fact.sources.iter().map(|id| document(register, id, &fact.read)).collect();
    parts.extend(fact.place.as_deref().map(linked));
    if parts.is_empty() {
        parts.push(words.text(id::FACT_IN_NO_DOCUMENT).to_owned());
    }
    parts.join("; ")
}

/// A document, as a link where it has an address, with its own date where it has one.
fn document(register: &Register, id: &str, read: &str) -> String {
    let Some(Document { kind, title, date, url, .. }) = register.documents.get(id) else { return format!("`{id}`") };
    let title = text(title);
    let title = if url.is_empty() { title } else { format!("[{title}]({url})") };
    if kind == "live" || date == read { title } else { format!("{title}, {date}") }
}

fn confidence(levels: &[Confidence], note: Option<&str>, words: Words) -> String {
    let names: Vec<&str> = levels.iter().map(|level| level.name(words)).collect();
    let note = note.map(|note| format!(" ({})", linked(note))).unwrap_or_default();
    format!("{}{note}", names.join(", "))
}

/// What a later reading found.
fn later(register: &Register, reread: &Reread, words: Words) -> String {
    let mut line = words.say(id::FACT_READ_AGAIN, &[("day", reread.day.as_str()), ("found", reread.found.name(words))]);
    if let Some(statement) = &reread.statement {
        let _ = write!(line, ". {}", linked(statement.trim_end_matches('.')));
    }
    let mut behind: Vec<String> = reread.sources.iter().map(|id| document(register, id, &reread.day)).collect();
    if !reread.by.is_empty() {
        behind.insert(0, links(&reread.by));
    }
    if !reread.confidence.is_empty() {
        behind.push(confidence(&reread.confidence, reread.confidence_note.as_deref(), words));
    }
    if !behind.is_empty() {
        let _ = write!(line, " ({})", behind.join("; "));
    }
    line
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

fn place(entry: &Entry, words: Words) -> String {
    let fact = &entry.fact;
    let mut places = Vec::new();
    if !entry.rules.is_empty() {
        let rules: Vec<String> = entry.rules.iter().map(|id| format!("[{id}](rules.md#{id})")).collect();
        places.push(match rules.as_slice() {
            [rule] => words.say(id::FACT_IN_RULE, &[("rule", rule)]),
            _ => words.say(id::FACT_IN_RULES, &[("rules", rules.join(", "))]),
        });
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
        places.push(words.say(id::FACT_IN_CONTRADICTION, &[("contradiction", ids.join(", "))]));
    }
    places.extend(fact.lives.as_ref().map(|lives| format!("`{}`: {}", lives.file, text(&lives.how))));
    places.extend(fact.left_out.as_ref().map(|why| words.say(id::FACT_LEFT_OUT, &[("reason", text(why))])));
    if fact.unused {
        places.push(words.text(id::FACT_NOT_YET).to_owned());
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
