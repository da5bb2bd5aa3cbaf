//! `docs/rules.md`: every rule.

use std::fmt::Write as _;

use upgrade_messages::Words;
use upgrade_messages::explorer::id;
use upgrade_rules::Guide;
use upgrade_rules::catalogue::Source;

use super::text::{NOTE, sentence, text};
use crate::example::Shows;
use crate::json::laid_out;
use crate::model::{Entry, Kind, Model};
use crate::statements::{Statement, Statements};

/// The list of rules.
pub(crate) fn rules(model: &Model, words: Words) -> String {
    let count = model.entries().count().to_string();
    let lead = [("count", count.as_str()), ("day", model.read), ("facts", "[facts.md](facts.md)")];
    let mut page =
        format!("{NOTE}\n# {}\n\n{}\n\n", words.text(id::ENTRY_THE_RULES), words.say(id::RULES_DOCUMENT_LEAD, &lead));
    for kind in Kind::ALL {
        let _ = writeln!(page, "- **{}**: {}.", kind.name(words), kind.meaning(words));
    }
    let (how_to_read, contents) = (words.text(id::RULES_DOCUMENT_HOW_TO_READ), words.text(id::RULES_DOCUMENT_CONTENTS));
    let _ = writeln!(page, "\n{how_to_read} {}\n\n## {contents}", words.text(id::ENTRY_EXAMPLE_IS));
    for family in &model.families {
        let _ = writeln!(page, "\n**{}**\n", text(&family.heading()));
        for entry in &family.entries {
            let _ = writeln!(page, "- [{}](#{})", text(entry.title), entry.rule.id.text());
        }
    }
    for statements in &model.statements {
        let _ = writeln!(page, "\n**{}**: {}\n", statements.kind.heading(words), statements.kind.meaning(words));
        for statement in &statements.all {
            let _ = writeln!(page, "- [`{}`](#{}-{0})", statement.code, statements.kind.id());
        }
    }
    for family in &model.families {
        let _ = writeln!(page, "\n## {}", text(&family.heading()));
        for entry in &family.entries {
            rule(&mut page, entry, words);
        }
    }
    for statements in &model.statements {
        section(&mut page, statements, words);
    }
    page
}

/// Statements that no rule says, each with its documents.
fn section(page: &mut String, statements: &Statements, words: Words) {
    let kind = statements.kind;
    let _ = writeln!(page, "\n## {}: {}\n", kind.heading(words), kind.meaning(words));
    for Statement { code, sentence: says, sources, contradictions } in &statements.all {
        let _ = writeln!(page, "- <a id=\"{}-{code}\"></a>`{code}`: {}", kind.id(), sentence(says));
        for source in sources {
            let _ = writeln!(page, "  - {}", document(source));
        }
        for one in contradictions {
            let (label, in_a_plan) = (words.text(id::ENTRY_CONTRADICTION), words.text(id::ENTRY_IN_A_PLAN));
            let _ = writeln!(page, "  - {label}: {}. {in_a_plan} {}", sentence(one.subject), sentence(one.planned));
        }
    }
}

fn rule(page: &mut String, entry: &Entry, words: Words) {
    let (code, label) = (entry.rule.id.text(), |label| words.text(label));
    let _ = writeln!(page, "\n<a id=\"{code}\"></a>\n\n### {}\n", text(entry.title));
    let _ = writeln!(page, "`{code}` · {}\n\n> {}\n", entry.kind.name(words), sentence(entry.sentence));
    if let Some(condition) = entry.condition {
        let _ = writeln!(page, "{} {}\n", label(id::ENTRY_IF_UNKNOWN), sentence(condition));
    }
    let _ = writeln!(page, "- {}: {}", label(id::ENTRY_APPLIES_IN), guides(&entry.guides, words));
    let facts: Vec<String> = entry.rule.facts.ids().iter().map(|fact| fact_link(fact)).collect();
    let _ = writeln!(page, "- {}: {}", label(id::ENTRY_FACTS), facts.join(", "));
    let _ = writeln!(page, "- {}:", label(id::ENTRY_SOURCES));
    for source in &entry.sources {
        let _ = writeln!(page, "  - {}", document(source));
    }
    for one in &entry.contradictions {
        let _ = writeln!(page, "- {}: {}", label(id::ENTRY_CONTRADICTION), sentence(one.subject));
        for side in &one.sides {
            let sources: Vec<String> = side.sources.iter().map(|source| document(source)).collect();
            let _ = writeln!(page, "  - {} ({})", sentence(side.says), sources.join("; "));
        }
        let _ = writeln!(page, "  - {} {}", label(id::ENTRY_IN_A_PLAN), sentence(one.planned));
    }
    let shows = match &entry.example.shows {
        Shows::Said(said) => format!("{}\n\n> {}", said.place.sentence(words, text), text(&said.message)),
        Shows::Refuses(sentence) => label(*sentence).to_owned(),
    };
    let _ = writeln!(page, "\n```json\n{}\n```\n\n{shows}", laid_out(&entry.example.request));
}

/// A document with its date, as a link where it has an address.
fn document(source: &Source) -> String {
    let title = text(source.title);
    if source.url.is_empty() {
        format!("{title}, {}", source.date)
    } else {
        format!("[{title}]({}), {}", source.url, source.date)
    }
}

/// A fact, as a link to what it says.
fn fact_link(id: &str) -> String {
    format!("[{id}](facts.md#{})", id.to_ascii_lowercase())
}

/// "all guides", or their ids.
fn guides(guides: &[Guide], words: Words) -> String {
    if guides.len() == Guide::ALL.len() {
        return words.text(id::ENTRY_ALL_GUIDES).to_owned();
    }
    guides.iter().map(|guide| guide.id).collect::<Vec<_>>().join(", ")
}
