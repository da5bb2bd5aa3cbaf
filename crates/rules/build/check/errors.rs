//! Errors of AWS.

use std::collections::BTreeSet;

use super::super::Data;
use super::super::errors::KnownError;
use super::super::names::is_kebab;
use super::super::pattern::{names, pieces};
use super::checker::Checker;

const FILE: &str = "errors.toml";

impl Checker<'_> {
    pub(super) fn errors(&mut self, data: &Data) {
        let errors = &data.errors;
        self.facts(FILE, "", &errors.facts);
        self.named_sources(FILE, "", &errors.sources);
        self.unique(FILE, errors.codes.iter().map(String::as_str));
        self.unique(FILE, errors.error.iter().map(|entry| entry.id.as_str()));
        let mut texts = BTreeSet::new();
        for entry in &errors.error {
            if !is_kebab(&entry.id) {
                self.problem(FILE, &entry.id, "an id is small letters and digits, with single hyphens between");
            }
            self.facts(FILE, &entry.id, &entry.facts);
            self.named_sources(FILE, &entry.id, &entry.sources);
            match &entry.code {
                Some(code) if !errors.codes.contains(code) => {
                    self.problem(FILE, &entry.id, format!("the code `{code}` is not in `codes`"));
                }
                None if entry.only_with_code => self.problem(FILE, &entry.id, "`only_with_code` needs a code"),
                _ => {}
            }
            if entry.operations.is_empty() {
                self.problem(FILE, &entry.id, "belongs to no operation");
            }
            self.texts(entry);
            for text in &entry.texts {
                if pieces(text).is_ok_and(|pieces| !texts.insert(format!("{pieces:?}"))) {
                    self.problem(FILE, &entry.id, format!("the text `{text}` is there twice"));
                }
            }
        }
    }

    /// Every text of an entry can be read, and has the versions that are compared.
    fn texts(&mut self, entry: &KnownError) {
        if entry.texts.is_empty() {
            self.problem(FILE, &entry.id, "has no text");
        }
        for text in &entry.texts {
            let pieces = match pieces(text) {
                Ok(pieces) => pieces,
                Err(problem) => {
                    self.problem(FILE, &entry.id, format!("the text `{text}` {problem}"));
                    continue;
                }
            };
            let names = names(&pieces);
            if let Some(missing) = entry.older.iter().flatten().find(|name| !names.contains(&name.as_str())) {
                self.problem(FILE, &entry.id, format!("`older` names `{missing}`, which the text `{text}` has not"));
            }
        }
    }
}
