//! Every fact of `facts/`, with the documents that it was read in, and where it is used.

mod entry;
mod file;
mod named;

use std::collections::BTreeMap;
use std::path::Path;

pub use entry::Entry;
pub use file::{Confidence, Document, Fact, Found, Reread};
use named::Named;

use crate::{Error, project};

/// Where the facts are, from the project's root.
const FOLDER: &str = "facts";

/// Every fact.
#[derive(Debug)]
pub struct Register {
    /// The files of facts, by name.
    pub topics: Vec<Topic>,
    /// The documents, by id.
    pub documents: BTreeMap<String, Document>,
    /// Facts that a rule, a data file or a contradiction names, and that are in no file.
    pub unknown: Vec<String>,
}

/// Facts about one thing: one file.
#[derive(Debug)]
pub struct Topic {
    /// The name of its file, without the ending.
    pub name: String,
    /// What they are about.
    pub title: String,
    /// The facts, in the order of the file.
    pub entries: Vec<Entry>,
}

impl Register {
    /// Reads facts, documents, rules and data files.
    ///
    /// # Errors
    ///
    /// Where a file cannot be read.
    pub fn read() -> Result<Self, Error> {
        let mut named = Named::read()?;
        let mut topics = Vec::new();
        for name in project::stems(FOLDER, "toml")? {
            let file: file::Topic = parsed(&format!("{FOLDER}/{name}.toml"))?;
            let entries = file.fact.into_iter().map(|fact| named.take(fact)).collect();
            topics.push(Topic { name, title: file.title, entries });
        }
        let documents: file::Documents = parsed("crates/rules/data/sources.toml")?;
        let documents = documents.source.into_iter().map(|document| (document.id.clone(), document)).collect();
        Ok(Self { topics, documents, unknown: named.rest() })
    }

    /// Every fact.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.topics.iter().flat_map(|topic| &topic.entries)
    }

    /// Files in which facts are said to live, and that are not there.
    pub fn lost(&self) -> Vec<&str> {
        let lives = self.entries().filter_map(|entry| entry.fact.lives.as_ref());
        lives.map(|lives| lives.file.as_str()).filter(|file| !exists(project::root().join(file))).collect()
    }
}

fn exists(path: impl AsRef<Path>) -> bool {
    path.as_ref().exists()
}

fn parsed<T: serde::de::DeserializeOwned>(path: &str) -> Result<T, Error> {
    toml::from_str(&project::read(path)?).map_err(|error| format!("{path}: {error}").into())
}
