//! One message file: sections of sentences.

use std::collections::BTreeMap;

use super::template;

/// The sentences of one language, by id.
pub(crate) struct Messages {
    /// The file's name.
    pub(crate) file: String,
    /// `en`.
    pub(crate) language: String,
    /// `reason.no-downgrade` and its template.
    pub(crate) texts: BTreeMap<String, String>,
}

/// Reads one file; the TOML parser itself refuses an id that is there twice.
pub(crate) fn read(file: &str, text: &str) -> Result<Messages, Vec<String>> {
    let table: toml::Table = text.parse().map_err(|error| vec![format!("{file}: {error}")])?;
    let mut problems = Vec::new();
    let mut texts = BTreeMap::new();
    let mut language = String::new();
    for (section, value) in &table {
        match value {
            toml::Value::String(text) if section == "language" => language.clone_from(text),
            toml::Value::Table(entries) => {
                for (key, value) in entries {
                    let id = format!("{section}.{key}");
                    match value.as_str() {
                        Some(text) => {
                            problems.extend(wrong(text).map(|problem| format!("{file}: `{id}`: {problem}")));
                            texts.insert(id, text.to_owned());
                        }
                        None => problems.push(format!("{file}: `{id}` is not text")),
                    }
                }
            }
            _ => problems.push(format!("{file}: `{section}` is neither a section nor `language`")),
        }
    }
    if file != format!("messages.{language}.toml") {
        problems.push(format!("{file}: language `{language}` does not fit the file's name"));
    }
    if problems.is_empty() { Ok(Messages { file: file.to_owned(), language, texts }) } else { Err(problems) }
}

/// What is wrong with a sentence.
fn wrong(text: &str) -> Option<String> {
    if text.is_empty() || text != text.trim() || text.contains(['\n', '\t']) {
        return Some("is empty, or has blanks around it or line ends in it".to_owned());
    }
    if text.to_lowercase().contains("zero downtime") {
        return Some("says what nobody can promise".to_owned());
    }
    template::parameters(text).err()
}
