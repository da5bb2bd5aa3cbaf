//! Every word of the pages that are made while building comes from the tables: in the pseudo-language all of it is in brackets.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../../tests/language/brackets.rs"]
mod brackets;

use std::collections::BTreeSet;

use brackets::{PSEUDO, outside};
use upgrade_explorer::facts::Register;
use upgrade_messages::{Language, Words, interruptions, operations};
use upgrade_rules::{Guide, catalogue, registry};

/// Tags inside a line of text.
const INLINE: [&str; 8] = ["a", "button", "code", "kbd", "span", "strong", "time", "var"];
/// Attributes that a reader sees or hears.
const ATTRIBUTES: [&str; 4] = [" aria-label=\"", " content=\"", " data-some=\"", " title=\""];
/// What is in no language of ours: requests, and what the examples of answers say.
const FOREIGN: [&str; 2] = ["pre", "blockquote"];

/// The lines that a reader sees.
fn lines(html: &str) -> Vec<String> {
    let mut text = String::new();
    let mut foreign = false;
    for piece in html.split('<').skip(1) {
        let (tag, behind) = piece.split_once('>').unwrap();
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        if FOREIGN.contains(&name) {
            foreign = !tag.starts_with('/');
        }
        if !INLINE.contains(&name) {
            text.push('\n');
        }
        if !foreign {
            text.push_str(&behind.replace('\n', " "));
        }
        // What a browser goes by, and no reader sees.
        if name != "meta" || tag.contains("name=\"description\"") {
            for value in ATTRIBUTES.iter().filter_map(|attribute| tag.split_once(attribute)) {
                text = [value.1.split('"').next().unwrap(), "\n", &text].concat();
            }
        }
    }
    text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// What is the same in every language: codes, ids of facts and guides.
fn codes() -> BTreeSet<String> {
    let rules = registry::all().map(|rule| rule.id.text().to_owned());
    let guides = Guide::ALL.iter().map(|guide| guide.id.to_owned());
    let statements = interruptions::section::SPAN.keys().iter().chain(operations::section::CHECK.keys());
    let register = Register::read().unwrap();
    let facts = register.entries().map(|entry| entry.fact.id.clone());
    rules.chain(guides).chain(statements.map(|code| (*code).to_owned())).chain(facts).collect()
}

#[test]
fn no_word_of_a_page_bypasses_the_tables() {
    let codes = codes();
    let titles: BTreeSet<String> = catalogue::sources_table()
        .iter()
        .map(|source| format!("{} {}", html_escape::encode_double_quoted_attribute(source.title), source.date))
        .collect();
    let mut bypassing = BTreeSet::new();
    for (path, html) in upgrade_explorer::pages(Words::of(Language::of(PSEUDO).unwrap())).unwrap() {
        let lines = lines(&html);
        let brackets: usize = lines.iter().map(|line| line.matches("[!! ").count()).sum();
        assert!(brackets >= 6, "{path}: only {brackets} sentences");
        for line in lines {
            let outside = outside(&line);
            let is_code = |word: &str| codes.contains(word) || !word.contains(char::is_alphabetic);
            if !titles.contains(&line) && !outside.split(' ').all(is_code) {
                bypassing.insert(format!("{path}: {outside}"));
            }
        }
    }
    assert!(bypassing.is_empty(), "{bypassing:#?}");
}

#[test]
fn what_the_system_says_of_the_installed_page_comes_from_the_tables() {
    let manifest = upgrade_explorer::manifest(Words::of(Language::of(PSEUDO).unwrap())).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    for name in ["name", "short_name", "description"] {
        let text = manifest[name].as_str().unwrap();
        assert!(text.starts_with("[!! ") && outside(text).trim().is_empty(), "{name}: {text}");
    }
    assert_eq!(manifest["lang"], PSEUDO);
    assert_eq!(manifest["share_target"]["method"], "POST", "what is written by hand is kept");
}
