//! Where every fact of the facts file lives: in rules, in data, in a contradiction, or where `facts.toml` says.

use std::collections::BTreeMap;

use serde::Deserialize;
use upgrade_rules::registry;

use crate::{Error, contradictions, project};

const DATA: &str = "crates/rules/data";

/// The register of facts, reviewed by hand.
const FILE: &str = "facts";

/// Every fact and where it lives.
#[derive(Debug)]
pub struct Register {
    /// The groups of facts, in the order of the facts file.
    pub groups: Vec<Group>,
    /// Facts that are named somewhere and are in no group.
    pub unknown: Vec<String>,
    /// Files named by `facts.toml` that are not there.
    pub lost: Vec<String>,
}

/// Facts about one thing.
#[derive(Debug)]
pub struct Group {
    /// What stands between `F-` and the number.
    pub prefix: String,
    /// What they are about.
    pub title: String,
    /// The facts, in order.
    pub facts: Vec<Fact>,
}

/// A fact and where it lives.
#[derive(Debug)]
pub struct Fact {
    /// Its id: `F-SEED-04`.
    pub id: String,
    /// Ids of the rules that rest on it.
    pub rules: Vec<&'static str>,
    /// Entries of data files that rest on it: file and entry.
    pub data: Vec<(String, String)>,
    /// Contradictions that it is a side of.
    pub contradictions: Vec<&'static str>,
    /// What `facts.toml` says of it; one thing, if all is well.
    pub reviewed: Vec<Reviewed>,
}

/// What `facts.toml` says of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reviewed {
    /// It lives in a file, and how.
    Lives {
        /// The file, from the project's root.
        file: String,
        /// What became of it there.
        how: String,
    },
    /// It is left out, and why.
    LeftOut(String),
}

impl Fact {
    /// Whether a rule, a data file or a contradiction names it.
    pub fn is_named(&self) -> bool {
        !(self.rules.is_empty() && self.data.is_empty() && self.contradictions.is_empty())
    }

    /// Whether it lives somewhere, or is left out for a reason.
    pub fn is_somewhere(&self) -> bool {
        self.is_named() || !self.reviewed.is_empty()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    group: Vec<GroupEntry>,
    #[serde(default)]
    lives: Vec<LivesEntry>,
    #[serde(default)]
    left_out: Vec<LeftOutEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupEntry {
    prefix: String,
    title: String,
    /// Numbers and ranges of numbers.
    numbers: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LivesEntry {
    ids: Vec<String>,
    file: String,
    how: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LeftOutEntry {
    ids: Vec<String>,
    why: String,
}

/// Where facts are named, by id.
#[derive(Default)]
struct Named {
    rules: BTreeMap<String, Vec<&'static str>>,
    data: BTreeMap<String, Vec<(String, String)>>,
    contradictions: BTreeMap<String, Vec<&'static str>>,
    reviewed: BTreeMap<String, Vec<Reviewed>>,
}

impl Register {
    /// Reads rules, data files and `facts.toml`.
    ///
    /// # Errors
    ///
    /// Where a file cannot be read.
    pub fn read() -> Result<Self, Error> {
        let path = format!("{DATA}/{FILE}.toml");
        let file: File = toml::from_str(&project::read(&path)?).map_err(|error| format!("{path}: {error}"))?;
        if file.version != 1 {
            return Err(format!("{path}: version {} is not known", file.version).into());
        }
        let mut lost = Vec::new();
        let mut named = Named::default();
        for rule in registry::all() {
            for fact in rule.facts.ids() {
                named.rules.entry((*fact).to_owned()).or_default().push(rule.id);
            }
        }
        for one in contradictions::all() {
            for fact in one.facts {
                named.contradictions.entry((*fact).to_owned()).or_default().push(one.id);
            }
        }
        for stem in project::stems(DATA, "toml")? {
            // Contradictions are asked for by what they are.
            if stem != FILE && stem != "contradictions" {
                data_file(&stem, &mut named)?;
            }
        }
        for entry in file.lives {
            if !project::root().join(&entry.file).exists() {
                lost.push(entry.file.clone());
            }
            for id in entry.ids {
                let lives = Reviewed::Lives { file: entry.file.clone(), how: entry.how.clone() };
                named.reviewed.entry(id).or_default().push(lives);
            }
        }
        for entry in file.left_out {
            for id in entry.ids {
                named.reviewed.entry(id).or_default().push(Reviewed::LeftOut(entry.why.clone()));
            }
        }
        let mut groups = Vec::new();
        for entry in file.group {
            let facts = numbers(&entry.numbers)?.into_iter().map(|number| {
                let id = format!("F-{}-{number}", entry.prefix);
                Fact {
                    rules: named.rules.remove(&id).unwrap_or_default(),
                    data: named.data.remove(&id).unwrap_or_default(),
                    contradictions: named.contradictions.remove(&id).unwrap_or_default(),
                    reviewed: named.reviewed.remove(&id).unwrap_or_default(),
                    id,
                }
            });
            groups.push(Group { facts: facts.collect(), prefix: entry.prefix, title: entry.title });
        }
        let mut unknown: Vec<String> = named.rules.into_keys().collect();
        unknown.extend(named.data.into_keys());
        unknown.extend(named.contradictions.into_keys());
        unknown.extend(named.reviewed.into_keys());
        unknown.sort_unstable();
        unknown.dedup();
        Ok(Self { groups, unknown, lost })
    }

    /// Every fact.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.groups.iter().flat_map(|group| &group.facts)
    }
}

/// `01-03 20` is 01, 02, 03 and 20.
fn numbers(text: &str) -> Result<Vec<String>, Error> {
    let number = |text: &str| text.parse::<u32>().map_err(|error| format!("`{text}`: {error}"));
    let mut numbers = Vec::new();
    for part in text.split_whitespace() {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        numbers.extend((number(first)?..=number(last)?).map(|number| format!("{number:02}")));
    }
    Ok(numbers)
}

/// Notes every id of a fact in a data file, with the entry that it stands in.
fn data_file(stem: &str, named: &mut Named) -> Result<(), Error> {
    let path = format!("{DATA}/{stem}.toml");
    let table: toml::Table = project::read(&path)?.parse().map_err(|error| format!("{path}: {error}"))?;
    let mut found = Vec::new();
    gather(&toml::Value::Table(table), "", &mut found);
    for (fact, entry) in found {
        named.data.entry(fact).or_default().push((format!("{stem}.toml"), entry));
    }
    Ok(())
}

fn gather(value: &toml::Value, entry: &str, found: &mut Vec<(String, String)>) {
    match value {
        toml::Value::String(text) if is_id(text) => found.push((text.clone(), entry.to_owned())),
        toml::Value::Array(items) => items.iter().for_each(|item| gather(item, entry, found)),
        toml::Value::Table(table) => {
            let name = entry_name(table).unwrap_or_else(|| entry.to_owned());
            table.iter().for_each(|(_, inner)| gather(inner, &name, found));
        }
        _ => {}
    }
}

/// `F-RED-17`, and nothing besides.
fn is_id(text: &str) -> bool {
    let parts = text.strip_prefix("F-").and_then(|rest| rest.split_once('-'));
    parts.is_some_and(|(group, number)| {
        let upper = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
        !group.is_empty() && group.bytes().all(upper) && number.len() == 2 && number.parse::<u8>().is_ok()
    })
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

#[cfg(test)]
mod tests {
    use super::{is_id, numbers};

    #[test]
    fn an_id_is_an_id() {
        assert!(is_id("F-RED-17") && is_id("F-18-01"));
        assert!(!is_id("F-RED-1") && !is_id("see F-RED-17") && !is_id("F-RED-17, F-RED-18"));
    }

    #[test]
    fn ranges_are_spelt_out() {
        assert_eq!(numbers("01-03 20").unwrap(), ["01", "02", "03", "20"]);
        assert!(numbers("a").is_err());
    }
}
