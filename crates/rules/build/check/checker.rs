//! What every check needs: the problems found so far, and what the files may refer to.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Problem;
use super::super::fact_ids::is_fact;
use super::super::facts::Facts;
use super::super::model::Engine;
use super::super::names::is_day;

/// Collects problems, and knows what the files may refer to.
pub(super) struct Checker<'a> {
    pub(super) problems: &'a mut Vec<Problem>,
    pub(super) facts: &'a Facts,
    pub(super) sources: BTreeSet<&'a str>,
    /// Sources that only facts name.
    pub(super) facts_only: BTreeSet<&'a str>,
    pub(super) families: BTreeMap<&'a str, Engine>,
    pub(super) versions: BTreeMap<(Engine, &'a str), (u64, u64, u64)>,
}

impl Checker<'_> {
    pub(super) fn problem(&mut self, file: &'static str, id: &str, message: impl Into<String>) {
        self.problems.push(Problem::new(format!("data/{file}"), id, message.into()));
    }

    pub(super) fn unique<'b>(&mut self, file: &'static str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if id.is_empty() {
                self.problem(file, id, "an entry has an empty id");
            } else if !seen.insert(id) {
                self.problem(file, id, "the id is there twice");
            }
        }
    }

    pub(super) fn facts(&mut self, file: &'static str, id: &str, facts: &[String]) {
        if facts.is_empty() {
            self.problem(file, id, "names no fact");
        }
        for fact in facts {
            if !is_fact(fact) {
                self.problem(file, id, format!("`{fact}` is no id of a fact, write it as `F-RED-17`"));
            }
        }
    }

    pub(super) fn named_sources(&mut self, file: &'static str, id: &str, sources: &[String]) {
        if sources.is_empty() {
            self.problem(file, id, "names no source");
        }
        for source in sources {
            if self.facts_only.contains(source.as_str()) {
                self.problem(file, id, format!("source `{source}` is not `facts_only` any more: take that line out"));
            } else if !self.sources.contains(source.as_str()) {
                self.problem(file, id, format!("source `{source}` is not in sources.toml"));
            }
        }
    }

    pub(super) fn day(&mut self, file: &'static str, id: &str, name: &str, day: &str) {
        if !is_day(day) {
            self.problem(file, id, format!("{name} `{day}` is not a day, write it as `2018-01-10`"));
        }
    }

    pub(super) fn ordered(&mut self, file: &'static str, id: &str, days: &[(&str, Option<&str>)]) {
        let mut before: Option<(&str, &str)> = None;
        for (name, day) in days {
            let Some(day) = day else { continue };
            if let Some((earlier_name, earlier)) = before
                && earlier >= *day
            {
                self.problem(file, id, format!("{name} `{day}` is not after {earlier_name} `{earlier}`"));
            }
            before = Some((name, day));
        }
    }

    pub(super) fn version_of(
        &mut self,
        file: &'static str,
        id: &str,
        engine: Engine,
        text: &str,
    ) -> Option<(u64, u64, u64)> {
        let found = self.versions.get(&(engine, text)).copied();
        if found.is_none() {
            self.problem(file, id, format!("{} version `{text}` is not in versions.toml", engine.id()));
        }
        found
    }
}
