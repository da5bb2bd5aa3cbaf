//! The list of rules and of facts, for people: `docs/`, and the page's rule explorer.
//!
//! Everything is read from the rules themselves, their sentences, their corpus and the data files, and written by
//! `cargo xtask generate`. Nothing of it is in the page's module or in the npm package.

pub mod contradictions;
pub mod example;
pub mod facts;
mod html;
/// The build of `upgrade-rules` reads ids of facts with the same code.
#[path = "../../rules/build/fact_ids.rs"]
mod ids;
mod json;
mod markdown;
pub mod model;
mod project;
pub mod statements;

use std::path::{Path, PathBuf};
use std::{fs, io};

use facts::Register;
use model::Model;

/// What can go wrong: files that are missing, or say what they must not.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// Every id of a fact in a text, with the number of its line.
pub fn facts_named(text: &str) -> Vec<(usize, &str)> {
    ids::fact_ids(text)
}

/// Every generated file, by its path in the project.
///
/// # Errors
///
/// Where a rule has no case that shows it, or a file of the project cannot be read.
pub fn files() -> Result<Vec<(&'static str, String)>, Error> {
    let model = Model::read()?;
    let register = Register::read()?;
    Ok(vec![
        ("docs/rules.md", markdown::rules(&model)),
        ("docs/facts.md", markdown::facts(&register)),
        ("static/rules/index.html", html::page(&model)),
    ])
}

/// Writes the generated files below a folder.
///
/// # Errors
///
/// As [`files`], and where a file cannot be written.
pub fn write(root: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut written = Vec::new();
    for (path, text) in files()? {
        let path = root.join(path);
        path.parent().map_or(Ok::<(), io::Error>(()), fs::create_dir_all)?;
        fs::write(&path, text)?;
        written.push(path);
    }
    Ok(written)
}
