//! The page as it is before the planner runs: `static/index.html` with its sentences put in.

use upgrade_messages::page::Text;
use upgrade_messages::{Words, fill_by, site};

use crate::html::marked;
use crate::{Error, project};

/// The page, whose sentences are in it by name, between braces.
const PAGE: &str = "static/index.html";

/// The page in a language.
///
/// # Errors
///
/// Where it names a sentence that is not there.
pub(crate) fn page(words: Words) -> Result<String, Error> {
    let html = project::read(PAGE)?;
    let own = [
        ("language", words.language().name()),
        ("title", words.of_label(Text::Title)),
        ("lead", words.of_label(Text::Lead)),
    ];
    let all = own.into_iter().chain(words.all(site::section::FIRST_PAINT));
    let sentences: Vec<(&str, String)> = all.map(|(name, text)| (name, marked(text))).collect();
    let find = |name: &str| sentences.iter().find(|(known, _)| *known == name).map(|(_, text)| text.as_str());
    let page = fill_by(&html, &find);
    match page.split_once('{').and_then(|(_, rest)| rest.split_once('}')) {
        Some((name, _)) => Err(format!("{PAGE} names `{name}`, which is not in site.toml").into()),
        None => Ok(page),
    }
}
