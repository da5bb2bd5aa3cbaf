//! The list of rules and of facts, for people: `docs/`, and the page's rule explorer.
//!
//! Everything is read from the rules themselves, their sentences, their corpus and the data files. `cargo xtask generate`
//! writes the lists of `docs/`, which are committed, and `cargo xtask build` the page's, which is not. Nothing of it is in the
//! page's module or in the npm package.

pub mod contradictions;
pub mod example;
pub mod facts;
mod first_paint;
mod html;
/// The build of `upgrade-rules` reads ids of facts with the same code.
#[path = "../../rules/build/fact_ids.rs"]
mod ids;
mod json;
mod markdown;
pub mod model;
mod project;
pub mod statements;

use facts::Register;
use model::Model;
use upgrade_messages::Words;

/// What can go wrong: files that are missing, or say what they must not.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// Every id of a fact in a text, with the number of its line.
pub fn facts_named(text: &str) -> Vec<(usize, &str)> {
    ids::fact_ids(text)
}

/// The lists that are committed, by their path in the project: those of whoever reads the source, in the reference. The
/// contract has a few between its own sentences.
///
/// # Errors
///
/// Where a rule has no case that shows it, or a file of the project cannot be read.
pub fn lists() -> Result<[(&'static str, String); 3], Error> {
    let words = Words::default();
    Ok([
        ("docs/rules.md", markdown::rules(&Model::read(words)?, words)),
        ("docs/facts.md", markdown::facts(&Register::read()?, words)),
        ("docs/contract.md", markdown::contract(&project::read("docs/contract.md")?)?),
    ])
}

/// The pages of the site that are made while building, in a language, by their path in it: the planner's, into which the example
/// is yet to be rendered, the rule explorer, and all of it on one page.
///
/// # Errors
///
/// As [`lists`], and where the planner's page names a sentence that is not there.
pub fn pages(words: Words) -> Result<[(&'static str, String); 3], Error> {
    let model = Model::read(words)?;
    Ok([
        ("index.html", first_paint::page(words)?),
        ("rules/index.html", html::page(&model, words)),
        ("rules/all.html", html::whole(&model, words)),
    ])
}

/// What the system knows of the page once it is installed, in a language: its web app manifest.
///
/// # Errors
///
/// Where it cannot be read.
pub fn manifest(words: Words) -> Result<String, Error> {
    first_paint::manifest(words)
}

/// The rule explorer in a language, as HTML.
///
/// # Errors
///
/// As [`lists`].
pub fn page(words: Words) -> Result<String, Error> {
    Ok(html::page(&Model::read(words)?, words))
}
