//! `docs/rules.md`: every rule.

use std::fmt::Write as _;

use upgrade_rules::Guide;
use upgrade_rules::catalogue::Source;

use super::text::{NOTE, sentence, text};
use crate::example::{Place, Shows};
use crate::json::laid_out;
use crate::model::{Entry, Kind, Model};
use crate::statements::{Statement, Statements};

/// The list of rules.
pub(crate) fn rules(model: &Model) -> String {
    let mut page = String::new();
    let count = model.entries().count();
    let _ = write!(
        page,
        "{NOTE}\n# The rules\n\n{count} rules, as of {}. Each is a code in the answer, and rests on the documents listed with it. \
         The page has the same list with a search, under `rules/`. [facts.md](facts.md) lists the rules of each fact. Below the \
         rules are the statements of plans about downtime, and their checks.\n\n",
        model.read
    );
    for kind in Kind::ALL {
        let _ = writeln!(page, "- **{}**: {}.", kind.name(), kind.meaning());
    }
    page.push_str(
        "\nSentences are those of the message table, with their parameters between ‹ and ›. The example of a rule is the \
         smallest request that certainly triggers it. Without any one of its fields, the answer no longer contains the \
         rule.\n\n## Contents\n",
    );
    for family in &model.families {
        let _ = writeln!(page, "\n**{}**\n", text(&family.heading));
        for entry in &family.entries {
            let _ = writeln!(page, "- [{}](#{})", text(entry.title), entry.rule.id.text());
        }
    }
    for statements in &model.statements {
        let _ = writeln!(page, "\n**{}**: {}\n", statements.kind.heading(), statements.kind.meaning());
        for statement in &statements.all {
            let _ = writeln!(page, "- [`{}`](#{}-{0})", statement.code, statements.kind.id());
        }
    }
    for family in &model.families {
        let _ = writeln!(page, "\n## {}", text(&family.heading));
        for entry in &family.entries {
            rule(&mut page, entry);
        }
    }
    for statements in &model.statements {
        section(&mut page, statements);
    }
    page
}

/// Statements that no rule says, each with its documents.
fn section(page: &mut String, statements: &Statements) {
    let kind = statements.kind;
    let _ = writeln!(page, "\n## {}: {}\n", kind.heading(), kind.meaning());
    for Statement { code, sentence: says, sources, contradictions } in &statements.all {
        let _ = writeln!(page, "- <a id=\"{}-{code}\"></a>`{code}`: {}", kind.id(), sentence(says));
        for source in sources {
            let _ = writeln!(page, "  - {}", document(source));
        }
        for one in contradictions {
            let _ =
                writeln!(page, "  - Contradiction: {}. In a plan: {}", sentence(one.subject), sentence(one.planned));
        }
    }
}

fn rule(page: &mut String, entry: &Entry) {
    let id = entry.rule.id.text();
    let _ = writeln!(page, "\n<a id=\"{id}\"></a>\n\n### {}\n", text(entry.title));
    let _ = writeln!(page, "`{id}` · {}\n\n> {}\n", entry.kind.name(), sentence(entry.sentence));
    if let Some(condition) = entry.condition {
        let _ = writeln!(page, "If a fact is unknown: {}\n", sentence(condition));
    }
    let _ = writeln!(page, "- Applies in: {}", guides(&entry.guides));
    let facts: Vec<String> = entry.rule.facts.ids().iter().map(|fact| fact_link(fact)).collect();
    let _ = writeln!(page, "- Facts: {}", facts.join(", "));
    page.push_str("- Sources:\n");
    for source in &entry.sources {
        let _ = writeln!(page, "  - {}", document(source));
    }
    for one in &entry.contradictions {
        let _ = writeln!(page, "- Contradiction: {}", sentence(one.subject));
        for side in &one.sides {
            let sources: Vec<String> = side.sources.iter().map(|source| document(source)).collect();
            let _ = writeln!(page, "  - {} ({})", sentence(side.says), sources.join("; "));
        }
        let _ = writeln!(page, "  - In a plan: {}", sentence(one.planned));
    }
    let shows = match &entry.example.shows {
        Shows::Said(said) => format!("{} It says:\n\n> {}", place(&said.place), text(&said.message)),
        Shows::Refuses(step) => format!("It blocks {step}, so the answer has no option with that step."),
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
fn guides(guides: &[Guide]) -> String {
    if guides.len() == Guide::ALL.len() {
        return "all guides".to_owned();
    }
    guides.iter().map(|guide| guide.id).collect::<Vec<_>>().join(", ")
}

fn place(place: &Place) -> String {
    match place {
        Place::Direct => "About the upgrade as requested.".to_owned(),
        Place::Notice => "For every option.".to_owned(),
        Place::Condition { way } => format!("What the option “{}” depends on.", text(way)),
        Place::Step { way, step } => format!("At the step “{}” of the option “{}”.", text(step), text(way)),
    }
}
