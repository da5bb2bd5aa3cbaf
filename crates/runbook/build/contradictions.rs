//! Every contradiction of the rules has its sentences, and no others are there.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::read::Messages;

/// The rules' data file, as far as sentences hang on it.
#[derive(Deserialize)]
struct File {
    contradiction: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    sides: Vec<Vec<String>>,
}

/// What is missing or too much among the sentences.
pub(super) fn wrong(text: &str, messages: &Messages) -> Vec<String> {
    let file: File = match toml::from_str(text) {
        Ok(file) => file,
        Err(error) => return vec![format!("contradictions.toml: {error}")],
    };
    let mut wanted = BTreeSet::new();
    for entry in &file.contradiction {
        let sides = (1..=entry.sides.len()).map(|side| side.to_string());
        let parts = sides.chain(["planned".to_owned(), "subject".to_owned()]);
        wanted.extend(parts.map(|part| format!("contradiction.{}/{part}", entry.id)));
    }
    let is_there = |id: &&String| id.starts_with("contradiction.");
    let there: BTreeSet<String> = messages.texts.keys().filter(is_there).cloned().collect();
    let missing = wanted.difference(&there).map(|id| format!("{}: `{id}` is missing", messages.file));
    let unused = there.difference(&wanted).map(|id| format!("{}: `{id}` belongs to no contradiction", messages.file));
    missing.chain(unused).collect()
}
