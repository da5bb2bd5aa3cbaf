//! Reads the languages, holds them against one another, and writes the tables.

mod agree;
mod contradictions;
mod emit;
pub(crate) mod parts;
mod pseudo;
mod read;
mod template;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use emit::emit;
pub(crate) use pseudo::add_to as add_pseudo_language;

use read::Language;

/// Files by their names below `data/`: `en/rules.toml`.
pub(crate) type Texts = BTreeMap<String, String>;

/// The language that the others must agree with, and the one of whoever names none.
const REFERENCE: &str = "en";

/// Reads every language, the reference first, the others in the order of their names. `contradictions` is the rules' data file.
pub(crate) fn load(texts: &Texts, contradictions: &str) -> Result<Vec<Language>, Vec<String>> {
    let mut names: Vec<&str> = texts.keys().filter_map(|file| Some(file.split_once('/')?.0)).collect();
    names.dedup();
    names.sort_by_key(|name| (*name != REFERENCE, *name));
    let mut problems = Vec::new();
    let languages: Vec<Language> = names.into_iter().map(|name| read::read(name, texts, &mut problems)).collect();
    match languages.split_first() {
        Some((reference, others)) if reference.name == REFERENCE => {
            problems.extend(contradictions::wrong(contradictions, reference));
            for other in others {
                problems.extend(agree::wrong(reference, other));
            }
        }
        _ => problems.push(format!("{REFERENCE}: there is no such folder")),
    }
    let mut said = BTreeSet::new();
    problems.retain(|problem| said.insert(problem.clone()));
    if problems.is_empty() { Ok(languages) } else { Err(problems) }
}
