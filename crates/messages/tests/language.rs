//! The words and the form of every sentence and label of the reference.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../../tests/language/vocabulary.rs"]
mod vocabulary;

use std::fs;
use std::path::Path;

/// Files that the rules for statements about AWS are for: what answers say.
const ANSWERS: [&str; 7] = ["rules", "operations", "interruptions", "questions", "input", "answer", "errors"];

/// At most so many words in a sentence.
const LONGEST: usize = 25;

/// What a statement about AWS has another word for: AWS's own, or the one of the glossary.
const SAID_OTHERWISE: [&str; 37] = [
    "road",
    "goes back",
    "go back",
    "had again",
    "touched",
    "going on",
    "not given",
    "asked for",
    "address",
    "waiting for the window",
    "waits for the maintenance window",
    "larger node type",
    "minor versions come",
    "in the window now",
    "what is pending",
    "command line",
    "take a snapshot",
    "in transit encryption",
    "at rest encryption",
    "plain connections",
    "encrypted connections only",
    "of a previous generation",
    "secondary note",
    "secondary page",
    "keep an address",
    "is switched on",
    "turn failover on",
    "for ever",
    "no length",
    "unavailable from start to end",
    "cancelled",
    "cancelling",
    "serialised",
    "neighbouring",
    "percent of",
    "per cent",
    "seconds to",
];

/// Names that keep their capital inside a title.
const NAMES: &str = "AWS AWS's API CLI DNS IP TLS TTL SLA AUTH OSS Redis Valkey Memcached Multi-AZ Global Datastore Extended \
    Support Region Regions Availability Zone Terraform M1 M2 INFO X Apply Immediately August October";

/// What a text is, by its section and key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// One sentence or several, each with its period or question mark.
    Sentence,
    /// A noun phrase or an imperative in sentence case, without a period.
    Title,
    /// A clause in small letters, without a period.
    Error,
    /// A word, or a piece of a sentence.
    Piece,
}

fn form(section: &str, key: &str) -> Form {
    match (section, key) {
        ("reason", "guide-differs-interruption" | "guide-differs-verdict") => Form::Piece,
        ("contradiction", key) if key.ends_with("/subject") => Form::Title,
        ("rule" | "strategy" | "step" | "check" | "part" | "status", _) => Form::Title,
        ("error" | "help", _) => Form::Error,
        (
            "means" | "fix" | "unknown" | "reason" | "condition" | "span" | "why" | "rollback" | "limit"
            | "required-change" | "question" | "changes" | "console" | "model" | "contradiction",
            _,
        ) => Form::Sentence,
        _ => Form::Piece,
    }
}

/// Every sentence of a file, with its section and key.
fn templates(file: &str) -> Vec<(String, String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/en").join(file).with_extension("toml");
    let table: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
    let of_section = |(section, entries): (String, toml::Value)| {
        let entries = entries.as_table().cloned().unwrap().into_iter();
        entries.map(move |(key, text)| (section.clone(), key, text.as_str().unwrap().to_owned()))
    };
    table.into_iter().flat_map(of_section).collect()
}

/// A parameter is one word, `X`.
fn with_words(template: &str) -> String {
    let mut text = String::new();
    for (place, part) in template.split('{').enumerate() {
        text.push_str(if place == 0 { "" } else { "X" });
        text.push_str(part.split_once('}').map_or(part, |(_, behind)| behind));
    }
    text
}

/// Every text of the answers with its id and its form.
fn texts() -> impl Iterator<Item = (String, Form, String)> {
    ANSWERS.into_iter().chain(["markdown"]).flat_map(templates).map(|(section, key, template)| {
        let form = form(&section, &key);
        (format!("{section}.{key}"), form, with_words(&template))
    })
}

/// The sentences of a text. `5.0.6` has no blank behind its periods.
fn sentences(text: &str) -> Vec<String> {
    text.replace(". ", ".\n").replace("? ", "?\n").lines().map(str::to_owned).collect()
}

/// The words of a text in small letters, a blank before and behind each.
fn words(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_text_has_a_retired_word() {
    let mut wrong = Vec::new();
    for (id, _, text) in texts() {
        // An IP address is called that, and so is the field of the slow log.
        let text =
            text.replace("IP addresses", "IP").replace("IP address", "IP").replace("client name and address", "");
        wrong.extend(vocabulary::faults(&text).into_iter().map(|fault| format!("{id} {fault}")));
        let otherwise = SAID_OTHERWISE.iter().filter(|word| words(&text).contains(&words(word)));
        wrong.extend(otherwise.map(|word| format!("{id} says `{word}`: {text}")));
    }
    assert_none(&wrong);
}

#[test]
fn no_sentence_is_longer_than_25_words() {
    let mut wrong = Vec::new();
    for (id, _, text) in texts() {
        for sentence in sentences(&text) {
            let count = sentence.split_whitespace().count();
            if count > LONGEST {
                wrong.push(format!("{id}: {count} words: {sentence}"));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn sentences_begin_with_a_capital_and_end_with_a_period() {
    let mut wrong = Vec::new();
    for (id, _, text) in texts().filter(|(_, form, _)| *form == Form::Sentence) {
        for sentence in sentences(&text) {
            // The name of a command or of a parameter keeps its letters.
            let named = sentence.split(' ').next().is_some_and(|first| first.contains(['-', '_']));
            let small = sentence.starts_with(|first: char| first.is_ascii_lowercase());
            if !sentence.ends_with(['.', '?']) || small && !named {
                wrong.push(format!("{id}: {sentence}"));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn titles_are_in_sentence_case_without_a_period() {
    let mut wrong = Vec::new();
    for (id, _, text) in texts().filter(|(_, form, _)| *form == Form::Title) {
        let mut capitals = text.split([' ', ',', ':', ';', '(', ')']).filter(|word| !word.is_empty());
        let first = capitals.next().unwrap_or_default();
        let small = first.starts_with(|letter: char| letter.is_ascii_lowercase()) && first != "appendonly";
        let title_case = capitals.any(|word| {
            word.starts_with(|letter: char| letter.is_ascii_uppercase())
                && !NAMES.split_whitespace().any(|name| name == word)
        });
        if text.ends_with('.') || small || title_case {
            wrong.push(format!("{id}: {text}"));
        }
    }
    assert_none(&wrong);
}

/// Errors begin small, have no period, and show what the user wrote between backticks.
#[test]
fn errors_are_clauses_with_the_input_in_backticks() {
    let mut wrong = Vec::new();
    for (section, key, template) in templates("input").into_iter().filter(|(section, ..)| section != "kind") {
        let text = with_words(&template);
        let first = text.split([' ', '`']).next().unwrap_or_default();
        let capital = first.starts_with(|letter: char| letter.is_ascii_uppercase())
            && !["X", "Memcached", "Valkey", "ElastiCache"].contains(&first);
        let bare = ["value", "nearest", "field", "pending"]
            .into_iter()
            .any(|name| template.replace(&format!("`{{{name}}}`"), "").contains(&format!("{{{name}}}")));
        if text.ends_with('.') || capital || bare {
            wrong.push(format!("{section}.{key}: {template}"));
        }
    }
    assert_none(&wrong);
}

/// What is not part of an answer: the page, the command line, an import.
#[test]
fn every_text_keeps_to_the_vocabulary() {
    let mut wrong = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/en")).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_stem().unwrap().to_str().unwrap();
        for (section, key, template) in templates(file).into_iter().filter(|_| !ANSWERS.contains(&file)) {
            let faults = vocabulary::faults(&with_words(&template)).into_iter();
            wrong.extend(faults.map(|fault| format!("{file}: {section}.{key}: {fault}")));
        }
    }
    assert_none(&wrong);
    assert_eq!(vocabulary::faults("The way stands here.").len(), 2, "the list is read");
}

/// Sections, keys and parameters are names, and names have the words of the texts. IP addresses are no endpoints.
#[test]
fn every_key_keeps_to_the_vocabulary() {
    let mut wrong = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/en")).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_stem().unwrap().to_str().unwrap();
        for (section, key, template) in templates(file) {
            let parameters = template.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name);
            for name in [section.as_str(), key.as_str()].into_iter().chain(parameters) {
                let faults = vocabulary::faults(&name.replace("addresses", "address")).into_iter();
                wrong.extend(faults.map(|fault| format!("{file}: {key}: {fault}")));
            }
        }
    }
    assert_none(&wrong);
    assert!(!vocabulary::faults("replica-reads-not-stated").is_empty(), "a key is split into words");
}

/// An import names a problem in a clause, as errors are named.
#[test]
fn no_message_of_an_import_ends_with_a_period() {
    let wrong: Vec<_> = templates("import").into_iter().filter(|(.., text)| text.ends_with('.')).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// `1–10 s`, not `1 to 10 seconds`.
#[test]
fn seconds_have_their_unit() {
    let digits = |text: &str| text.chars().last().is_some_and(|last| last.is_ascii_digit() || last == 'X');
    let wrong: Vec<String> = texts()
        .filter(|(_, _, text)| text.match_indices(" second").any(|(place, _)| digits(&text[..place])))
        .map(|(id, _, text)| format!("{id}: {text}"))
        .collect();
    assert_none(&wrong);
}
