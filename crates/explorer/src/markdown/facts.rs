//! `docs/facts.md`: every fact, and where it lives.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{NOTE, text};
use crate::facts::{Fact, Register, Reviewed};

/// The table of facts.
pub(crate) fn facts(register: &Register) -> String {
    let (mut lives, mut left_out) = (0_usize, 0_usize);
    for fact in register.facts().filter(|fact| fact.is_somewhere()) {
        let out = fact.reviewed.iter().any(|reviewed| matches!(reviewed, Reviewed::LeftOut(_)));
        let count = if out { &mut left_out } else { &mut lives };
        *count = count.saturating_add(1);
    }
    let mut page = String::new();
    let _ = write!(
        page,
        "{NOTE}\n# The facts, and where each of them lives\n\n\
         A fact is one statement of one document, read in full, with an id. Whatever this planner says rests on facts. Of \
         {} facts, {lives} live in a rule, in a data file or in code, and {left_out} are left out, with the reason. What no \
         rule and no data file names is entered in `crates/rules/data/facts.toml`.\n",
        register.facts().count()
    );
    for group in &register.groups {
        let _ = write!(
            page,
            "\n## F-{}: {}\n\n| Fact | Where it lives |\n| --- | --- |\n",
            group.prefix,
            text(&group.title)
        );
        for fact in &group.facts {
            let _ = writeln!(page, "| `{}` | {} |", fact.id, place(fact));
        }
    }
    page
}

fn place(fact: &Fact) -> String {
    if !fact.is_somewhere() {
        return "**nowhere yet**".to_owned();
    }
    let mut places = Vec::new();
    if !fact.rules.is_empty() {
        let rules: Vec<String> = fact.rules.iter().map(|id| format!("[{id}](rules.md#{id})")).collect();
        places.push(format!("{}: {}", if rules.len() == 1 { "rule" } else { "rules" }, rules.join(", ")));
    }
    let mut files: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (file, entry) in &fact.data {
        files.entry(file).or_default().push(entry);
    }
    for (file, mut entries) in files {
        entries.retain(|entry| !entry.is_empty());
        entries.dedup();
        let of = if entries.is_empty() { String::new() } else { format!(" ({})", text(&entries.join(", "))) };
        places.push(format!("`data/{file}`{of}"));
    }
    if !fact.contradictions.is_empty() {
        let ids: Vec<String> = fact.contradictions.iter().map(|id| format!("`{id}`")).collect();
        places.push(format!("contradiction {}", ids.join(", ")));
    }
    for reviewed in &fact.reviewed {
        places.push(match reviewed {
            Reviewed::Lives { file, how } => format!("`{file}`: {}", text(how)),
            Reviewed::LeftOut(why) => format!("*left out*: {}", text(why)),
        });
    }
    places.join("; ")
}
