//! The shape of the data files.

use std::collections::BTreeMap;

use serde::Deserialize;

/// `sources.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sources {
    pub(crate) version: u32,
    /// The day of reading that answers name.
    pub(crate) read: String,
    /// The newest day of reading of any fact, where that is later.
    #[serde(default)]
    pub(crate) facts_read: Option<String>,
    pub(crate) source: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) kind: SourceKind,
    pub(crate) title: String,
    pub(crate) date: String,
    pub(crate) url: String,
    /// For whoever keeps the data; not in the table.
    #[serde(default)]
    pub(crate) note: Option<String>,
    /// Named by facts only, so far: not in the table.
    #[serde(default)]
    pub(crate) facts_only: bool,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SourceKind {
    Copy,
    Live,
    Service,
    Model,
    Thread,
    Secondary,
}

/// `families.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Families {
    pub(crate) version: u32,
    pub(crate) family: Vec<Family>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Family {
    pub(crate) id: String,
    pub(crate) engine: Engine,
    pub(crate) default_group: String,
    #[serde(default)]
    pub(crate) default_cluster_group: Option<String>,
    pub(crate) facts: Vec<String>,
    pub(crate) sources: Vec<String>,
}

/// `parameters.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Parameters {
    pub(crate) version: u32,
    pub(crate) parameter: Vec<Parameter>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Parameter {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) added: Option<String>,
    #[serde(default)]
    pub(crate) removed: Option<String>,
    #[serde(default)]
    pub(crate) renamed: Option<String>,
    #[serde(default)]
    pub(crate) value: Option<String>,
    pub(crate) facts: Vec<String>,
    pub(crate) sources: Vec<String>,
}

/// `guides.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Guides {
    pub(crate) version: u32,
    pub(crate) guide: Vec<Guide>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Guide {
    pub(crate) id: String,
    pub(crate) date: String,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Engine {
    Memcached,
    Redis,
    Valkey,
}

impl Engine {
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Memcached => "memcached",
            Self::Redis => "redis",
            Self::Valkey => "valkey",
        }
    }
}

/// `versions.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Versions {
    pub(crate) version: u32,
    pub(crate) engine_version: Vec<EngineVersion>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EngineVersion {
    pub(crate) engine: Engine,
    pub(crate) text: String,
    #[serde(default)]
    pub(crate) first_offered: Option<String>,
    #[serde(default)]
    pub(crate) precision: Option<Precision>,
    pub(crate) family: String,
    pub(crate) cluster_mode: bool,
    #[serde(default)]
    pub(crate) offered_as: OfferedAs,
    #[serde(default)]
    pub(crate) console_deprecated: Option<String>,
    #[serde(default)]
    pub(crate) deprecated: Option<String>,
    #[serde(default)]
    pub(crate) not_offered_since: Option<String>,
    #[serde(default)]
    pub(crate) also_called: Vec<String>,
    pub(crate) facts: Vec<String>,
    pub(crate) sources: Vec<String>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Precision {
    Day,
    Month,
    Secondary,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum OfferedAs {
    #[default]
    NodeBased,
    Serverless,
    Both,
}

/// `statuses.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Statuses {
    pub(crate) version: u32,
    pub(crate) facts: Vec<String>,
    pub(crate) status: Vec<String>,
}

/// `support.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Supports {
    pub(crate) version: u32,
    pub(crate) support: Vec<Support>,
    pub(crate) premium: Vec<Premium>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Support {
    pub(crate) id: String,
    pub(crate) engine: Engine,
    pub(crate) first: String,
    pub(crate) last: String,
    #[serde(default)]
    pub(crate) standard_ends: Option<String>,
    #[serde(default)]
    pub(crate) extended: Option<[String; 3]>,
    #[serde(default)]
    pub(crate) extended_ends: Option<String>,
    #[serde(default)]
    pub(crate) replaced_by: Option<String>,
    pub(crate) facts: Vec<String>,
    pub(crate) sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Premium {
    pub(crate) year: u32,
    pub(crate) percent: u32,
    pub(crate) facts: Vec<String>,
    pub(crate) sources: Vec<String>,
}

/// `node-families.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NodeFamilies {
    pub(crate) version: u32,
    pub(crate) node_family: Vec<NodeFamily>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NodeFamily {
    pub(crate) id: String,
    pub(crate) first_listed: String,
    #[serde(default)]
    pub(crate) previous_since: Option<String>,
    #[serde(default)]
    pub(crate) closed_since: Option<String>,
    #[serde(default)]
    pub(crate) contradiction: Option<String>,
    pub(crate) facts: Vec<String>,
    pub(crate) sources: Vec<String>,
    #[serde(default)]
    pub(crate) minimum: Vec<Minimum>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Minimum {
    pub(crate) engine: Engine,
    pub(crate) stated: String,
    #[serde(default)]
    pub(crate) version: Option<String>,
    #[serde(default)]
    pub(crate) never: bool,
    #[serde(default)]
    pub(crate) sizes: Vec<String>,
}

/// `node-memory.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NodeMemory {
    pub(crate) version: u32,
    pub(crate) sources: MemorySources,
    pub(crate) node: Vec<Node>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MemorySources {
    pub(crate) redis: Vec<String>,
    pub(crate) memcached: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Node {
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) redis: Copies,
    #[serde(default)]
    pub(crate) memcached: Option<Copies>,
    #[serde(default)]
    pub(crate) differs: Vec<String>,
    /// Facts that say that a figure cannot be right; not in the table.
    #[serde(default)]
    pub(crate) doubtful: Vec<String>,
}

/// One figure in the copies of the guide: of 2018-01, 2023-05 and 2026-11; the last repeats the one before where it is missing.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Copies {
    Two([i64; 2]),
    Three([i64; 3]),
}

impl Copies {
    pub(crate) fn figures(self) -> [i64; 3] {
        match self {
            Self::Two([old, new]) => [old, new, new],
            Self::Three(figures) => figures,
        }
    }
}

/// `regions.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Regions {
    pub(crate) version: u32,
    pub(crate) facts: Vec<String>,
    pub(crate) sources: Vec<String>,
    pub(crate) region: Vec<Region>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Region {
    pub(crate) id: String,
    pub(crate) window: Option<[String; 2]>,
    pub(crate) in_2018: bool,
}

/// `conventions.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Conventions {
    pub(crate) version: u32,
    pub(crate) phrase: Vec<Phrase>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Phrase {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) min_seconds: u32,
    pub(crate) max_seconds: u32,
    pub(crate) facts: Vec<String>,
}

/// `contradictions.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Contradictions {
    pub(crate) version: u32,
    pub(crate) contradiction: Vec<Contradiction>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Contradiction {
    pub(crate) id: String,
    pub(crate) facts: Vec<String>,
    pub(crate) sides: Vec<Vec<String>>,
    #[serde(default)]
    pub(crate) gap: bool,
    #[serde(default)]
    pub(crate) rules: Vec<String>,
    #[serde(default)]
    pub(crate) statements: Vec<String>,
    #[serde(default)]
    pub(crate) speaks_of: Vec<String>,
    #[serde(default)]
    pub(crate) target: Option<Engine>,
    #[serde(default)]
    pub(crate) from: Option<String>,
    #[serde(default)]
    pub(crate) until: Option<String>,
}

/// The text of each data file, by its name.
pub(crate) type Texts = BTreeMap<&'static str, String>;

/// The texts of files, by their names.
pub(crate) type NamedTexts = BTreeMap<String, String>;

/// Everything that is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Input {
    /// The data files.
    pub(crate) data: Texts,
    /// The files of facts.
    pub(crate) facts: NamedTexts,
    /// The Rust files of this crate, by their paths in it: they name facts, and nothing else of them is looked at.
    pub(crate) code: NamedTexts,
}
