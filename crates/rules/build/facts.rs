//! The facts: their shape, and what must hold of them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::fact_ids::is_fact;
use super::model::{NamedTexts, Sources};
use super::names::is_day;
use super::{Problem, parse_error};

/// One file of `facts/`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FactFile {
    /// What its facts are about; for people.
    #[serde(rename = "title")]
    _title: String,
    fact: Vec<Fact>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fact {
    pub(crate) id: String,
    statement: String,
    #[serde(default)]
    table: Option<String>,
    pub(crate) sources: Vec<String>,
    #[serde(default)]
    place: Option<String>,
    read: String,
    era: String,
    confidence: Vec<Confidence>,
    #[serde(default)]
    confidence_note: Option<String>,
    #[serde(default)]
    replaces: Vec<String>,
    #[serde(default)]
    replaced_by: Vec<String>,
    #[serde(default)]
    lives: Option<Lives>,
    #[serde(default)]
    left_out: Option<String>,
    #[serde(default)]
    unused: bool,
    #[serde(default)]
    pub(crate) reread: Vec<Reread>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Confidence {
    Read,
    Copy,
    Part,
    Inferred,
    Secondary,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lives {
    file: String,
    how: String,
}

/// What a later reading found of a fact.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reread {
    day: String,
    found: Found,
    #[serde(default)]
    statement: Option<String>,
    /// The newer facts that say it.
    #[serde(default)]
    by: Vec<String>,
    #[serde(default)]
    pub(crate) sources: Vec<String>,
    #[serde(default, rename = "confidence")]
    _confidence: Vec<Confidence>,
    #[serde(default)]
    confidence_note: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Found {
    Unchanged,
    Open,
    Corrected,
    Extended,
    Settled,
}

/// Every fact, with the file that it stands in.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    facts: Vec<(String, Fact)>,
}

impl Facts {
    /// Reads the files; what cannot be read is a problem.
    pub(crate) fn read(texts: &NamedTexts, problems: &mut Vec<Problem>) -> Self {
        let mut facts = Vec::new();
        for (file, text) in texts {
            match toml::from_str::<FactFile>(text) {
                Ok(read) => facts.extend(read.fact.into_iter().map(|fact| (place(file), fact))),
                Err(error) => problems.push(Problem::new(place(file), "", parse_error(text, &error))),
            }
        }
        Self { facts }
    }

    /// The id of every fact.
    pub(crate) fn ids(&self) -> BTreeSet<&str> {
        self.facts.iter().map(|(_, fact)| fact.id.as_str()).collect()
    }

    /// Every source that a fact names.
    pub(crate) fn sources(&self) -> BTreeSet<&str> {
        self.facts
            .iter()
            .flat_map(|(_, fact)| fact.sources.iter().chain(fact.reread.iter().flat_map(|reread| &reread.sources)))
            .map(String::as_str)
            .collect()
    }

    /// Checks all of them against each other and against the documents that they name.
    pub(crate) fn check(&self, sources: &Sources, problems: &mut Vec<Problem>) {
        let known: BTreeSet<&str> = sources.source.iter().map(|source| source.id.as_str()).collect();
        let by_id: BTreeMap<&str, &Fact> = self.facts.iter().map(|(_, fact)| (fact.id.as_str(), fact)).collect();
        let mut seen = BTreeSet::new();
        for (file, fact) in &self.facts {
            let mut problem = |message: String| problems.push(Problem::new(file.clone(), &fact.id, message));
            if !is_fact(&fact.id) {
                problem("is no id of a fact, write it as `F-RED-17`".to_owned());
            }
            if !seen.insert(&fact.id) {
                problem("the id is there twice".to_owned());
            }
            fact.texts(&mut problem);
            fact.days(sources, &mut problem);
            for source in fact.sources.iter().chain(fact.reread.iter().flat_map(|reread| &reread.sources)) {
                if !known.contains(source.as_str()) {
                    problem(format!("source `{source}` is not in sources.toml"));
                }
            }
            fact.grounds(&mut problem);
            fact.successors(&by_id, &mut problem);
        }
    }
}

impl Fact {
    fn texts(&self, problem: &mut impl FnMut(String)) {
        let optional = [
            ("table", self.table.as_ref()),
            ("place", self.place.as_ref()),
            ("confidence_note", self.confidence_note.as_ref()),
            ("left_out", self.left_out.as_ref()),
            ("lives.file", self.lives.as_ref().map(|lives| &lives.file)),
            ("lives.how", self.lives.as_ref().map(|lives| &lives.how)),
        ];
        let rereads = self.reread.iter().flat_map(|reread| {
            [
                ("reread.statement", reread.statement.as_ref()),
                ("reread.confidence_note", reread.confidence_note.as_ref()),
            ]
        });
        let needed = [("statement", Some(&self.statement)), ("era", Some(&self.era))];
        for (name, text) in needed.into_iter().chain(optional).chain(rereads) {
            if text.is_some_and(|text| text.trim().is_empty()) {
                problem(format!("{name} is empty"));
            }
        }
    }

    fn days(&self, sources: &Sources, problem: &mut impl FnMut(String)) {
        let newest = sources.facts_read.as_ref().unwrap_or(&sources.read);
        for (name, day) in
            std::iter::once(("read", &self.read)).chain(self.reread.iter().map(|one| ("reread.day", &one.day)))
        {
            if !is_day(day) {
                problem(format!("{name} `{day}` is not a day, write it as `2018-01-10`"));
            } else if day > newest {
                problem(format!("{name} `{day}` is after `{newest}`, the newest day of reading in sources.toml"));
            }
        }
        let mut before = &self.read;
        for reread in &self.reread {
            if reread.day < *before {
                problem(format!("reread.day `{}` is before `{before}`", reread.day));
            }
            before = &reread.day;
        }
    }

    /// Where it comes from, and where it went.
    fn grounds(&self, problem: &mut impl FnMut(String)) {
        if self.confidence.is_empty() {
            problem("confidence is empty".to_owned());
        }
        if self.sources.is_empty() && !self.confidence.contains(&Confidence::Inferred) {
            problem("names no source; only what is inferred may lack one".to_owned());
        }
        let fates = [self.lives.is_some(), self.left_out.is_some(), self.unused];
        if fates.into_iter().filter(|fate| *fate).count() > 1 {
            problem("has more than one of `lives`, `left_out` and `unused`".to_owned());
        }
        for reread in &self.reread {
            let says = reread.statement.is_some();
            if !says && !matches!(reread.found, Found::Unchanged) {
                problem(format!("what the reading of {} found has no statement", reread.day));
            }
            if matches!(reread.found, Found::Corrected | Found::Extended) && reread.by.is_empty() {
                problem(format!("what the reading of {} found is said by no newer fact in `by`", reread.day));
            }
        }
    }

    /// `replaces` and `replaced_by` are two sides of one thing. That each id exists is looked at where all texts are.
    fn successors(&self, by_id: &BTreeMap<&str, &Fact>, problem: &mut impl FnMut(String)) {
        if self.replaces.iter().chain(&self.replaced_by).any(|id| *id == self.id) {
            return problem("replaces itself".to_owned());
        }
        for id in &self.replaced_by {
            if by_id.get(id.as_str()).is_some_and(|other| !other.replaces.contains(&self.id)) {
                problem(format!("is replaced by `{id}`, which does not name it in `replaces`"));
            }
        }
        for id in &self.replaces {
            if by_id.get(id.as_str()).is_some_and(|other| !other.replaced_by.contains(&self.id)) {
                problem(format!("replaces `{id}`, which does not name it in `replaced_by`"));
            }
        }
    }
}

/// A file of facts, as a problem names it.
fn place(file: &str) -> String {
    format!("facts/{file}")
}
