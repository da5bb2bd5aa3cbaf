//! Reading, checking and writing out the data files: shared by the build script and by the test of the checks.

mod check;
mod emit;
mod errors;
mod fact_ids;
mod facts;
mod model;
mod names;
mod pattern;

use std::fmt;

use serde::de::DeserializeOwned;

pub(crate) use emit::emit;
use errors::Errors;
use fact_ids::fact_ids;
use facts::Facts;
use model::{
    Contradictions, Conventions, Families, Guides, NodeFamilies, NodeMemory, Parameters, Regions, Sources, Statuses,
    Supports, Versions,
};
pub(crate) use model::{Input, NamedTexts, Texts};

/// The format of the data files that this code reads.
pub(crate) const FORMAT: u32 = 1;

/// Every data file.
pub(crate) const FILES: [&str; 13] = [
    "contradictions.toml",
    "conventions.toml",
    "errors.toml",
    "families.toml",
    "guides.toml",
    "node-families.toml",
    "node-memory.toml",
    "parameters.toml",
    "regions.toml",
    "sources.toml",
    "statuses.toml",
    "support.toml",
    "versions.toml",
];

/// Everything the data files say.
#[derive(Debug)]
pub(crate) struct Data {
    contradictions: Contradictions,
    conventions: Conventions,
    errors: Errors,
    families: Families,
    guides: Guides,
    node_families: NodeFamilies,
    node_memory: NodeMemory,
    parameters: Parameters,
    regions: Regions,
    sources: Sources,
    statuses: Statuses,
    support: Supports,
    versions: Versions,
}

/// One thing wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The file: `data/versions.toml`.
    file: String,
    /// The entry's id, empty for the file as a whole.
    id: String,
    /// What is wrong and what to do.
    message: String,
}

impl Problem {
    fn new(file: String, id: &str, message: String) -> Self {
        Self { file, id: id.to_owned(), message }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.id.is_empty() {
            write!(formatter, "{}: {}", self.file, self.message)
        } else {
            write!(formatter, "{}: `{}`: {}", self.file, self.id, self.message)
        }
    }
}

/// Reads and checks the files; every problem is told, not only the first.
pub(crate) fn load(input: &Input) -> Result<Data, Vec<Problem>> {
    let mut problems = Vec::new();
    let data = read(&input.data, &mut problems);
    let facts = Facts::read(&input.facts, &mut problems);
    if let (Some(data), true) = (data, problems.is_empty()) {
        check::check(&data, &facts, &mut problems);
        facts.check(&data.sources, &mut problems);
        named_facts(input, &facts, &mut problems);
        if problems.is_empty() {
            return Ok(data);
        }
    }
    Err(problems)
}

fn read(texts: &Texts, problems: &mut Vec<Problem>) -> Option<Data> {
    let contradictions = parse(texts, "contradictions.toml", problems);
    let conventions = parse(texts, "conventions.toml", problems);
    let errors = parse(texts, "errors.toml", problems);
    let families = parse(texts, "families.toml", problems);
    let guides = parse(texts, "guides.toml", problems);
    let node_families = parse(texts, "node-families.toml", problems);
    let node_memory = parse(texts, "node-memory.toml", problems);
    let parameters = parse(texts, "parameters.toml", problems);
    let regions = parse(texts, "regions.toml", problems);
    let sources = parse(texts, "sources.toml", problems);
    let statuses = parse(texts, "statuses.toml", problems);
    let support = parse(texts, "support.toml", problems);
    let versions = parse(texts, "versions.toml", problems);
    Some(Data {
        contradictions: contradictions?,
        conventions: conventions?,
        errors: errors?,
        families: families?,
        guides: guides?,
        node_families: node_families?,
        node_memory: node_memory?,
        parameters: parameters?,
        regions: regions?,
        sources: sources?,
        statuses: statuses?,
        support: support?,
        versions: versions?,
    })
}

/// Whatever names a fact, also in a comment or in a sentence, names one that is there.
fn named_facts(input: &Input, facts: &Facts, problems: &mut Vec<Problem>) {
    let known = facts.ids();
    let data = input.data.iter().map(|(file, text)| (format!("data/{file}"), text));
    let facts = input.facts.iter().map(|(file, text)| (format!("facts/{file}"), text));
    let code = input.code.iter().map(|(file, text)| (file.clone(), text));
    for (file, text) in data.chain(facts).chain(code) {
        for (line, id) in fact_ids(text).into_iter().filter(|(_, id)| !known.contains(id)) {
            problems.push(Problem::new(file.clone(), "", format!("line {line}: `{id}` is in no file of facts")));
        }
    }
}

fn parse<T: DeserializeOwned>(texts: &Texts, file: &'static str, problems: &mut Vec<Problem>) -> Option<T> {
    let mut problem = |message: String| problems.push(Problem::new(format!("data/{file}"), "", message));
    let Some(text) = texts.get(file) else {
        problem("the file is missing".to_owned());
        return None;
    };
    match toml::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            problem(parse_error(text, &error));
            None
        }
    }
}

/// What is wrong with a file's TOML, with the line.
fn parse_error(text: &str, error: &toml::de::Error) -> String {
    let line = error.span().and_then(|span| text.get(..span.start)).map_or(0, |before| before.matches('\n').count());
    format!("line {}: {}", line.saturating_add(1), error.message())
}
