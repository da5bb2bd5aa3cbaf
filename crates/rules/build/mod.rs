//! Reading, checking and writing out the data files: shared by the build script and by the test of the checks.

mod check;
mod emit;
mod model;
mod names;

use std::fmt;

use serde::de::DeserializeOwned;

pub(crate) use emit::emit;
pub(crate) use model::Texts;
use model::{Contradictions, Conventions, Families, NodeFamilies, NodeMemory, Regions, Sources, Supports, Versions};

/// The format of the data files that this code reads.
pub(crate) const FORMAT: u32 = 1;

/// Every data file.
pub(crate) const FILES: [&str; 9] = [
    "contradictions.toml",
    "conventions.toml",
    "families.toml",
    "node-families.toml",
    "node-memory.toml",
    "regions.toml",
    "sources.toml",
    "support.toml",
    "versions.toml",
];

/// Everything the data files say.
#[derive(Debug)]
pub(crate) struct Data {
    contradictions: Contradictions,
    conventions: Conventions,
    families: Families,
    node_families: NodeFamilies,
    node_memory: NodeMemory,
    regions: Regions,
    sources: Sources,
    support: Supports,
    versions: Versions,
}

/// One thing wrong in a data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The file's name.
    pub(crate) file: &'static str,
    /// The entry's id, empty for the file as a whole.
    pub(crate) id: String,
    /// What is wrong and what to do.
    pub(crate) message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.id.is_empty() {
            write!(formatter, "data/{}: {}", self.file, self.message)
        } else {
            write!(formatter, "data/{}: `{}`: {}", self.file, self.id, self.message)
        }
    }
}

/// Reads and checks the files; every problem is told, not only the first.
pub(crate) fn load(texts: &Texts) -> Result<Data, Vec<Problem>> {
    let mut problems = Vec::new();
    let data = read(texts, &mut problems);
    if let (Some(data), true) = (data, problems.is_empty()) {
        check::check(&data, &mut problems);
        if problems.is_empty() {
            return Ok(data);
        }
    }
    Err(problems)
}

fn read(texts: &Texts, problems: &mut Vec<Problem>) -> Option<Data> {
    let contradictions = parse(texts, "contradictions.toml", problems);
    let conventions = parse(texts, "conventions.toml", problems);
    let families = parse(texts, "families.toml", problems);
    let node_families = parse(texts, "node-families.toml", problems);
    let node_memory = parse(texts, "node-memory.toml", problems);
    let regions = parse(texts, "regions.toml", problems);
    let sources = parse(texts, "sources.toml", problems);
    let support = parse(texts, "support.toml", problems);
    let versions = parse(texts, "versions.toml", problems);
    Some(Data {
        contradictions: contradictions?,
        conventions: conventions?,
        families: families?,
        node_families: node_families?,
        node_memory: node_memory?,
        regions: regions?,
        sources: sources?,
        support: support?,
        versions: versions?,
    })
}

fn parse<T: DeserializeOwned>(texts: &Texts, file: &'static str, problems: &mut Vec<Problem>) -> Option<T> {
    let mut problem = |message: String| problems.push(Problem { file, id: String::new(), message });
    let Some(text) = texts.get(file) else {
        problem("the file is missing".to_owned());
        return None;
    };
    match toml::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let line =
                error.span().and_then(|span| text.get(..span.start)).map_or(0, |before| before.matches('\n').count());
            problem(format!("line {}: {}", line.saturating_add(1), error.message()));
            None
        }
    }
}
