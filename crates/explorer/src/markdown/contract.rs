//! The parts of the contract that grow by a row.

use upgrade_api::answer::Shell;
use upgrade_api::{Format, PlanRequest};
use upgrade_rules::facts::{Cluster, Goal, Record as _, Word as _};
use upgrade_rules::{Engine, Guide};

use super::interface::{interface, union};
use crate::Error;

const START: &str = "<!-- `cargo xtask generate` writes what follows -->\n";
const END: &str = "<!-- up to here -->\n";

/// The page with these parts as they are today.
pub(crate) fn contract(page: &str) -> Result<String, Error> {
    let mut parts = page.split(START);
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in [request(), lists()] {
        let rest = parts.next().ok_or("docs/contract.md has too few places for what is generated")?;
        let (_, after) = rest.split_once(END).ok_or("docs/contract.md does not say where a generated part ends")?;
        filled.extend([START, "```ts\n", &part, "```\n", END, after]);
    }
    if parts.next().is_some() {
        return Err("docs/contract.md has too many places for what is generated".into());
    }
    Ok(filled)
}

/// The request, field by field.
fn request() -> String {
    [
        interface("PlanRequest", PlanRequest::FIELDS),
        interface("Cluster", Cluster::FIELDS),
        interface("Goal", Goal::FIELDS),
        union("Engine", Engine::NAMES.iter().copied()),
    ]
    .join("\n")
}

/// Guides, shells and formats.
fn lists() -> String {
    [
        union("Guide", Guide::ALL.iter().map(|guide| guide.id)),
        union("Shell", Shell::ALL.into_iter().map(Shell::id)),
        union("Format", Format::ALL.into_iter().map(Format::id)),
    ]
    .concat()
}
