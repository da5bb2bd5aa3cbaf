//! What the page says before the planner runs: `static/index.html` and `static/manifest.webmanifest` with their sentences put in.

use serde_json::{Map, Value};
use upgrade_messages::page::Text;
use upgrade_messages::{Words, fill_by, site};

use crate::html::marked;
use crate::{Error, project};

/// The page, whose sentences are in it by name, between braces.
const PAGE: &str = "static/index.html";
/// What the system knows of the page once it is installed.
const MANIFEST: &str = "static/manifest.webmanifest";

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

/// The manifest in a language.
///
/// # Errors
///
/// Where it is no object in JSON, or there is no description.
pub(crate) fn manifest(words: Words) -> Result<String, Error> {
    let mut manifest: Map<String, Value> = serde_json::from_str(&project::read(MANIFEST)?)?;
    let title = words.of_label(Text::Title);
    let description = words.find(site::section::FIRST_PAINT, "description").ok_or("site.toml has no description")?;
    let own = [("name", title), ("short_name", title), ("description", description), ("lang", words.language().name())];
    manifest.extend(own.map(|(name, text)| (name.to_owned(), text.into())));
    Ok(serde_json::to_string(&manifest)?)
}
