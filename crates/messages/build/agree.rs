//! Every language says the same, with the same parameters.

use super::parts::{Ids, PARTS};
use super::read::{Id, Language};
use super::template;

/// What a language lacks, has too much of, or says with other parameters.
pub(super) fn wrong(reference: &Language, other: &Language) -> Vec<String> {
    let mut problems = Vec::new();
    for part in PARTS {
        let place = |(section, key): &Id| match part.ids {
            Ids::BySection => format!("{}: {}: `{section}.{key}`", other.name, part.name),
            Ids::ByKey | Ids::Labels => format!("{}: {}: `{key}`", other.name, part.name),
        };
        let (Some(wanted), Some(there)) = (reference.parts.get(part.name), other.parts.get(part.name)) else {
            continue;
        };
        for (id, text) in wanted {
            match there.get(id) {
                None => problems.push(format!("{} is missing", place(id))),
                Some(translation) if template::parameters(translation) != template::parameters(text) => {
                    problems.push(format!("{} has other parameters than in `{}`", place(id), reference.name));
                }
                Some(_) => {}
            }
        }
        let unknown = there.keys().filter(|id| !wanted.contains_key(*id));
        problems.extend(unknown.map(|id| format!("{} is not in `{}`", place(id), reference.name)));
    }
    problems
}
