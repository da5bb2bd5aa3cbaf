//! What must hold between the data files.

mod checker;
mod contradictions;
mod errors;
mod families;
mod nodes;
mod sources;
mod versions;

use self::checker::Checker;
use super::facts::Facts;
use super::names::numbers;
use super::{Data, FORMAT, Problem};

/// Checks everything; problems come in the order of the files.
pub(super) fn check<'a>(data: &'a Data, facts: &'a Facts, problems: &'a mut Vec<Problem>) {
    let ids_where = |facts_only: bool| {
        data.sources.source.iter().filter(move |one| one.facts_only == facts_only).map(|source| source.id.as_str())
    };
    let mut checker = Checker {
        problems,
        facts,
        sources: ids_where(false).collect(),
        facts_only: ids_where(true).collect(),
        families: data.families.family.iter().map(|family| (family.id.as_str(), family.engine)).collect(),
        versions: data
            .versions
            .engine_version
            .iter()
            .filter_map(|version| Some(((version.engine, version.text.as_str()), numbers(&version.text)?)))
            .collect(),
    };
    checker.formats(data);
    checker.contradictions(data);
    checker.conventions(data);
    checker.errors(data);
    checker.families(data);
    checker.guides(data);
    checker.node_families(data);
    checker.node_memory(data);
    checker.parameters(data);
    checker.regions(data);
    checker.sources(data);
    checker.statuses(data);
    checker.support(data);
    checker.versions(data);
}

impl Checker<'_> {
    fn formats(&mut self, data: &Data) {
        for (file, version) in [
            ("contradictions.toml", data.contradictions.version),
            ("conventions.toml", data.conventions.version),
            ("errors.toml", data.errors.version),
            ("families.toml", data.families.version),
            ("guides.toml", data.guides.version),
            ("node-families.toml", data.node_families.version),
            ("node-memory.toml", data.node_memory.version),
            ("parameters.toml", data.parameters.version),
            ("regions.toml", data.regions.version),
            ("sources.toml", data.sources.version),
            ("statuses.toml", data.statuses.version),
            ("support.toml", data.support.version),
            ("versions.toml", data.versions.version),
        ] {
            if version != FORMAT {
                self.problem(file, "", format!("format version {version} is not {FORMAT}, the one this build reads"));
            }
        }
    }
}
