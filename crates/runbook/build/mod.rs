//! Reads the message files, checks them against one another and writes the tables.

mod contradictions;
mod emit;
mod read;
mod template;

pub(crate) use emit::emit;

use read::Messages;

/// The file that the others must agree with.
const REFERENCE: &str = "messages.en.toml";

/// Reads every file, the reference first, the others in the order of their names. `contradictions` is the rules' data file.
pub(crate) fn load(mut files: Vec<(String, String)>, contradictions: &str) -> Result<Vec<Messages>, Vec<String>> {
    files.sort_by_key(|(name, _)| (name != REFERENCE, name.clone()));
    let mut problems = Vec::new();
    let mut languages: Vec<Messages> = Vec::new();
    for (name, text) in &files {
        match read::read(name, text) {
            Ok(messages) => languages.push(messages),
            Err(found) => problems.extend(found),
        }
    }
    match languages.split_first() {
        Some((reference, others)) if reference.file == REFERENCE => {
            problems.extend(contradictions::wrong(contradictions, reference));
            for other in others {
                problems.extend(agree(reference, other));
            }
        }
        _ => problems.push(format!("{REFERENCE} is missing or wrong")),
    }
    if problems.is_empty() { Ok(languages) } else { Err(problems) }
}

/// What a language lacks, has too much of, or says with other parameters.
fn agree(reference: &Messages, other: &Messages) -> Vec<String> {
    let mut problems = Vec::new();
    if other.language == reference.language {
        problems.push(format!("{}: language `{}` is there twice", other.file, other.language));
    }
    for (id, text) in &reference.texts {
        match other.texts.get(id) {
            None => problems.push(format!("{}: `{id}` is missing", other.file)),
            Some(translation) if template::parameters(translation) != template::parameters(text) => {
                problems.push(format!("{}: `{id}` has other parameters than in {}", other.file, reference.file));
            }
            Some(_) => {}
        }
    }
    for id in other.texts.keys().filter(|id| !reference.texts.contains_key(*id)) {
        problems.push(format!("{}: `{id}` is not in {}", other.file, reference.file));
    }
    problems
}
