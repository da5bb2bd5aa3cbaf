//! Contradictions, conventions and statuses.

use std::collections::BTreeSet;

use super::super::Data;
use super::super::names::is_kebab;
use super::checker::Checker;

impl Checker<'_> {
    pub(super) fn contradictions(&mut self, data: &Data) {
        let file = "contradictions.toml";
        self.unique(file, data.contradictions.contradiction.iter().map(|entry| entry.id.as_str()));
        for entry in &data.contradictions.contradiction {
            let id = entry.id.as_str();
            if !is_kebab(id) {
                self.problem(file, id, "an id is small letters and digits, with single hyphens between");
            }
            self.facts(file, id, &entry.facts);
            // A sentence is found by the number of its side, one digit.
            match (entry.gap, entry.sides.len()) {
                (true, 1) | (false, 2..=9) => {}
                (true, sides) => self.problem(file, id, format!("a gap has one side, not {sides}")),
                (false, sides) => self.problem(file, id, format!("a contradiction has 2 to 9 sides, not {sides}")),
            }
            for sources in &entry.sides {
                self.named_sources(file, id, sources);
            }
            let mut codes = BTreeSet::new();
            for code in entry.rules.iter().chain(&entry.statements) {
                if !is_kebab(code) {
                    self.problem(file, id, format!("`{code}` is no id of a rule or of a sentence"));
                }
                if !codes.insert(code) {
                    self.problem(file, id, format!("`{code}` is there twice"));
                }
            }
            if entry.rules.is_empty() && !entry.speaks_of.is_empty() {
                self.problem(file, id, "`speaks_of` needs a rule that speaks");
            }
            if codes.is_empty() && entry.target.is_some() {
                self.problem(file, id, "`target` needs a rule or a sentence");
            }
            for (name, day) in [("from", &entry.from), ("until", &entry.until)] {
                if let Some(day) = day {
                    self.day(file, id, name, day);
                }
            }
            self.ordered(file, id, &[("from", entry.from.as_deref()), ("until", entry.until.as_deref())]);
        }
    }

    pub(super) fn conventions(&mut self, data: &Data) {
        let file = "conventions.toml";
        self.unique(file, data.conventions.phrase.iter().map(|phrase| phrase.id.as_str()));
        for phrase in &data.conventions.phrase {
            self.facts(file, &phrase.id, &phrase.facts);
            if phrase.text.is_empty() {
                self.problem(file, &phrase.id, "the text is empty");
            }
            if phrase.min_seconds > phrase.max_seconds {
                self.problem(
                    file,
                    &phrase.id,
                    format!("min_seconds {} is more than max_seconds {}", phrase.min_seconds, phrase.max_seconds),
                );
            }
        }
    }

    pub(super) fn statuses(&mut self, data: &Data) {
        let file = "statuses.toml";
        self.facts(file, "", &data.statuses.facts);
        self.unique(file, data.statuses.status.iter().map(String::as_str));
    }
}
