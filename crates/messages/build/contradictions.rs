//! Every contradiction of the rules has its sentences, and no others are there.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::read::Language;

/// Where these sentences stand.
const PART: &str = "rules";
const SECTION: &str = "contradiction";

/// The rules' data file, as far as sentences depend on it.
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
pub(super) fn wrong(text: &str, language: &Language) -> Vec<String> {
    let file: File = match toml::from_str(text) {
        Ok(file) => file,
        Err(error) => return vec![format!("contradictions.toml: {error}")],
    };
    let mut wanted = BTreeSet::new();
    for entry in &file.contradiction {
        let sides = (1..=entry.sides.len()).map(|side| side.to_string());
        let parts = sides.chain(["planned".to_owned(), "subject".to_owned()]);
        wanted.extend(parts.map(|part| format!("{}/{part}", entry.id)));
    }
    let of_section = language.parts.get(PART).into_iter().flatten().filter(|((section, _), _)| section == SECTION);
    let there: BTreeSet<String> = of_section.map(|((_, key), _)| key.clone()).collect();
    let place = |key: &String| format!("{}: {PART}: `{SECTION}.{key}`", language.name);
    let missing = wanted.difference(&there).map(|key| format!("{} is missing", place(key)));
    let unused = there.difference(&wanted).map(|key| format!("{} belongs to no contradiction", place(key)));
    missing.chain(unused).collect()
}
