//! Where facts are named: by rules, by entries of data files, by contradictions.

use std::collections::{BTreeMap, BTreeSet};

use upgrade_rules::{catalogue, registry};

use super::entry::Entry;
use super::file::Fact;
use crate::ids::is_fact;
use crate::{Error, project};

const DATA: &str = "crates/rules/data";

/// What names a fact, by the fact's id.
#[derive(Default)]
pub(super) struct Named {
    rules: BTreeMap<String, Vec<&'static str>>,
    data: BTreeMap<String, Vec<(String, String)>>,
    contradictions: BTreeMap<String, Vec<&'static str>>,
}

impl Named {
    /// Asks rules, data files and contradictions.
    pub(super) fn read() -> Result<Self, Error> {
        let mut named = Self::default();
        for rule in registry::all() {
            for fact in rule.facts.ids() {
                named.rules.entry((*fact).to_owned()).or_default().push(rule.id.text());
            }
        }
        for one in catalogue::contradictions() {
            for fact in one.facts.ids() {
                named.contradictions.entry((*fact).to_owned()).or_default().push(one.id);
            }
        }
        for stem in project::stems(DATA, "toml")? {
            // Contradictions are asked for by what they are.
            if stem != "contradictions" {
                named.data_file(&stem)?;
            }
        }
        Ok(named)
    }

    /// A fact, with what names it.
    pub(super) fn take(&mut self, fact: Fact) -> Entry {
        Entry {
            rules: self.rules.remove(&fact.id).unwrap_or_default(),
            data: self.data.remove(&fact.id).unwrap_or_default(),
            contradictions: self.contradictions.remove(&fact.id).unwrap_or_default(),
            fact,
        }
    }

    /// The ids that nothing has taken.
    pub(super) fn rest(self) -> Vec<String> {
        let ids = self.rules.into_keys().chain(self.data.into_keys()).chain(self.contradictions.into_keys());
        ids.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Notes every id of a fact in a data file, with its entry.
    fn data_file(&mut self, stem: &str) -> Result<(), Error> {
        let path = format!("{DATA}/{stem}.toml");
        let table: toml::Table = project::read(&path)?.parse().map_err(|error| format!("{path}: {error}"))?;
        let mut found = Vec::new();
        gather(&toml::Value::Table(table), "", &mut found);
        for (fact, entry) in found {
            self.data.entry(fact).or_default().push((format!("{stem}.toml"), entry));
        }
        Ok(())
    }
}

fn gather(value: &toml::Value, entry: &str, found: &mut Vec<(String, String)>) {
    match value {
        toml::Value::String(text) if is_fact(text) => found.push((text.clone(), entry.to_owned())),
        toml::Value::Array(items) => items.iter().for_each(|item| gather(item, entry, found)),
        toml::Value::Table(table) => {
            let name = entry_name(table).unwrap_or_else(|| entry.to_owned());
            table.iter().for_each(|(_, inner)| gather(inner, &name, found));
        }
        _ => {}
    }
}

/// What an entry is called: its id, or engine and version, a node type, or a year.
fn entry_name(table: &toml::Table) -> Option<String> {
    let text = |key| table.get(key).and_then(toml::Value::as_str);
    if let Some(id) = text("id").or_else(|| text("type")) {
        return Some(id.to_owned());
    }
    if let (Some(engine), Some(version)) = (text("engine"), text("text")) {
        return Some(format!("{engine} {version}"));
    }
    table.get("year").map(|year| format!("year {year}"))
}
