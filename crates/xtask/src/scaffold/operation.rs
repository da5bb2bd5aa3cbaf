//! An operation: its variant, what it needs, does and means, how it is done, and its title.

use anyhow::Result;
use clap::Args;

use super::edits::Edits;
use super::insert::insert;
use super::name::Name;
use super::sentences;
use crate::project::Project;

const BEHAVIOR: &str = include_str!("../../templates/operation-rules.rs.txt");
const RUNBOOK: &str = include_str!("../../templates/operation-runbook.rs.txt");

const VARIANTS: &str = "crates/rules/src/model/operation.rs";
const RULES: &str = "crates/rules/src/operations";
const STEPS: &str = "crates/runbook/src/operations";

/// Where the `match` of an operation ends.
const ARMS: (&str, &str) = ("match operation {", "\n    }\n");

#[derive(Args)]
pub(crate) struct NewOperation {
    /// The operation's name: lower-case words with hyphens, such as `add-replica`
    pub(crate) name: String,
}

pub(crate) fn run(project: &Project, options: &NewOperation) -> Result<String> {
    let name = Name::parse(&options.name)?;
    let module = name.module();
    let mut edits = Edits::new(project);
    let declared = format!("\nmod {module};");

    let variant = name.fill("\n    /// TODO: AWS's name of the request, or who acts.\n    {{type}},");
    edits.change(VARIANTS, |text| insert(text, "\npub enum Operation {", "\n}", &variant))?;

    let behavior = format!("{RULES}/{module}.rs");
    let arm = name.fill("\n        Operation::{{type}} => question(&{{module}}::{{type}}),");
    edits.create(&behavior, name.fill(BEHAVIOR))?;
    edits.change(&format!("{RULES}/mod.rs"), |text| {
        insert(&insert(text, "", "\nmod ", &declared)?, ARMS.0, ARMS.1, &arm)
    })?;

    let step = format!("{STEPS}/{module}.rs");
    let import = name.fill("\nuse super::{{module}}::{{type}}Step;");
    let arm = name.fill("\n        Operation::{{type}} => Box::new({{type}}Step),");
    edits.create(&step, name.fill(RUNBOOK))?;
    edits.change(&format!("{STEPS}/mod.rs"), |text| insert(text, "", "\nmod ", &declared))?;
    edits.change(&format!("{STEPS}/table.rs"), |text| {
        insert(&insert(text, "", "\nuse super::", &import)?, ARMS.0, ARMS.1, &arm)
    })?;

    sentences::add(&mut edits, project, "step", name.id(), &name.title())?;
    sentences::add(&mut edits, project, "why", name.id(), "TODO: why a plan needs this step.")?;
    let next = format!(
        "1. {VARIANTS}: what the variant carries\n\
         2. {behavior}: precondition, change, timing, effect, documents, downtime, data risk, rollback, endpoints\n\
         3. {step}: requests, console, checks before and after\n\
         4. the sentences: the step's title, and why it is needed\n\
         5. crates/planner/src/successors.rs: where a plan takes it\n\
         6. `cargo insta test --review -p upgrade-api --test corpus`, `cargo xtask generate`, `cargo xtask test`"
    );
    edits.write(&["upgrade-rules", "upgrade-runbook"], &next)
}
