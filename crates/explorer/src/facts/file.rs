//! The files of facts, and the documents that they name. What must hold of them the build of `upgrade-rules` checks.

use serde::Deserialize;
use upgrade_messages::Words;
use upgrade_messages::explorer::id;

/// One file of facts.
#[derive(Deserialize)]
pub(super) struct Topic {
    pub(super) title: String,
    pub(super) fact: Vec<Fact>,
}

/// What a document says, in the project's own words.
#[derive(Debug, Deserialize)]
pub struct Fact {
    /// Its id: `F-SEED-04`.
    pub id: String,
    /// What it says, as Markdown.
    pub statement: String,
    /// A table or commands that belong to the statement, as Markdown.
    #[serde(default)]
    pub table: Option<String>,
    /// Ids of the documents that it was read in.
    pub sources: Vec<String>,
    /// Where in them, or how they were read.
    #[serde(default)]
    pub place: Option<String>,
    /// The day on which it was read.
    pub read: String,
    /// When it holds; where no document says, the days of the copies that it was read in.
    pub era: String,
    /// How sure it is.
    pub confidence: Vec<Confidence>,
    /// Which part of it is how sure.
    #[serde(default)]
    pub confidence_note: Option<String>,
    /// Older facts that it replaces.
    #[serde(default)]
    pub replaces: Vec<String>,
    /// Newer facts that replace it.
    #[serde(default)]
    pub replaced_by: Vec<String>,
    /// Where it became code without being named by a rule or a data file.
    #[serde(default)]
    pub lives: Option<Lives>,
    /// Why no plan needs it.
    #[serde(default)]
    pub left_out: Option<String>,
    /// Whether nothing uses it yet.
    #[serde(default)]
    pub unused: bool,
    /// What later readings found of it.
    #[serde(default)]
    pub reread: Vec<Reread>,
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Read at the place named.
    Read,
    /// Read in a copy of AWS's page that somebody keeps, and held against another place.
    Copy,
    /// Read as far as the copy at hand goes, which breaks off.
    Part,
    /// Inferred.
    Inferred,
    /// Read, but not AWS's own.
    Secondary,
}

impl Confidence {
    /// In words.
    pub(crate) fn name(self, words: Words) -> &'static str {
        words.text(match self {
            Self::Read => id::FACT_CONFIDENCE_READ,
            Self::Copy => id::FACT_CONFIDENCE_COPY,
            Self::Part => id::FACT_CONFIDENCE_PART,
            Self::Inferred => id::FACT_CONFIDENCE_INFERRED,
            Self::Secondary => id::FACT_CONFIDENCE_SECONDARY,
        })
    }
}

/// Where a fact became code.
#[derive(Debug, Deserialize)]
pub struct Lives {
    /// The file, from the project's root.
    pub file: String,
    /// What became of it there.
    pub how: String,
}

/// What a later reading found of a fact.
#[derive(Debug, Deserialize)]
pub struct Reread {
    /// The day of that reading.
    pub day: String,
    /// What it found.
    pub found: Found,
    /// What is different, or what holds since.
    #[serde(default)]
    pub statement: Option<String>,
    /// The newer facts that say it.
    #[serde(default)]
    pub by: Vec<String>,
    /// The documents, where no newer fact names them.
    #[serde(default)]
    pub sources: Vec<String>,
    /// How sure that is.
    #[serde(default)]
    pub confidence: Vec<Confidence>,
    /// Which part of it is how sure.
    #[serde(default)]
    pub confidence_note: Option<String>,
}

/// What a later reading found.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Found {
    /// The same.
    Unchanged,
    /// A question still without an answer.
    Open,
    /// Something else.
    Corrected,
    /// The same, and more.
    Extended,
    /// The answer to a question.
    Settled,
}

impl Found {
    /// In a word.
    pub(crate) fn name(self, words: Words) -> &'static str {
        words.text(match self {
            Self::Unchanged => id::FACT_FOUND_UNCHANGED,
            Self::Open => id::FACT_FOUND_OPEN,
            Self::Corrected => id::FACT_FOUND_CORRECTED,
            Self::Extended => id::FACT_FOUND_EXTENDED,
            Self::Settled => id::FACT_FOUND_SETTLED,
        })
    }
}

/// `sources.toml`.
#[derive(Deserialize)]
pub(super) struct Documents {
    pub(super) source: Vec<Document>,
}

/// A document, also one that only facts name.
#[derive(Debug, Deserialize)]
pub struct Document {
    /// Its id.
    pub id: String,
    /// What kind of document it is; `live` is a page of today, whose date is the day of reading.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its own date, else the day it was read.
    pub date: String,
    /// Its address; empty where it has none.
    pub url: String,
}
