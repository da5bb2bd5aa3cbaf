//! One language: the sentences of its files.

use std::collections::BTreeMap;

use super::parts::{Ids, PARTS, Part, files};
use super::{Texts, template};

/// A sentence's place in its part: section and key, in the order in which they stand in the table.
pub(crate) type Id = (String, String);

/// The sentences of one language.
pub(crate) struct Language {
    /// The folder's name, `en`.
    pub(crate) name: String,
    /// The sentences of every part.
    pub(crate) parts: BTreeMap<&'static str, BTreeMap<Id, String>>,
}

/// Reads what is there of a language, and says what is wrong with it; the TOML parser itself refuses an id that is there twice.
pub(super) fn read(name: &str, texts: &Texts, problems: &mut Vec<String>) -> Language {
    let mut parts = BTreeMap::new();
    for part in PARTS {
        let mut sentences = BTreeMap::new();
        for file in part.files {
            let file = format!("{name}/{file}.toml");
            match texts.get(&file) {
                Some(text) => sentences_of(&file, text, part, &mut sentences, problems),
                None => problems.push(format!("{file} is missing")),
            }
        }
        parts.insert(part.name, sentences);
    }
    let known = |file: &str| files().any(|stem| file.strip_suffix(".toml") == Some(stem));
    let of_language = texts.keys().filter_map(|file| file.strip_prefix(name)?.strip_prefix('/'));
    problems.extend(of_language.filter(|file| !known(file)).map(|file| format!("{name}/{file} belongs to no part")));
    Language { name: name.to_owned(), parts }
}

fn sentences_of(file: &str, text: &str, part: &Part, sentences: &mut BTreeMap<Id, String>, problems: &mut Vec<String>) {
    let table: toml::Table = match text.parse() {
        Ok(table) => table,
        Err(error) => return problems.push(format!("{file}: {error}")),
    };
    for (section, value) in &table {
        let Some(entries) = value.as_table() else {
            problems.push(format!("{file}: `{section}` is no section"));
            continue;
        };
        for (key, value) in entries {
            let Some(text) = value.as_str() else {
                problems.push(format!("{file}: `{section}.{key}` is not text"));
                continue;
            };
            problems
                .extend(template::wrong(text, part.ids).map(|problem| format!("{file}: `{section}.{key}` {problem}")));
            let twice = sentences
                .keys()
                .any(|(other_section, other)| other == key && (other_section == section || part.ids != Ids::BySection));
            if twice {
                problems.push(format!("{file}: `{key}` is there twice in the part `{}`", part.name));
            }
            sentences.insert((section.clone(), key.clone()), text.to_owned());
        }
    }
}
