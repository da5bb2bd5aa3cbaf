//! A rule: its file or its place in one, its cases, its sentences, and its place in the list of families.

use anyhow::{Result, bail};
use clap::Args;

use super::edits::Edits;
use super::insert::{insert, push};
use super::name::Name;
use super::sentences;
use crate::project::Project;

const FILE: &str = include_str!("../../templates/rule-file.rs.txt");
const RULE: &str = include_str!("../../templates/rule.rs.txt");
const CHECK: &str = include_str!("../../templates/rule-check.rs.txt");
const CASES: &str = include_str!("../../templates/cases.json.txt");

const FOLDER: &str = "crates/rules/src/rules";
const REGISTRY: &str = "crates/rules/src/registry.rs";

/// Where the rules of a file begin.
const RULES: &str = "static RULES: &[Rule] = &[";

#[derive(Args)]
pub(crate) struct NewRule {
    /// The rule's id: lower-case words with hyphens, such as `no-downgrade`
    pub(crate) id: String,
    /// The family it joins: a file of `crates/rules/src/rules`; without it, a new one of the rule's name
    #[arg(long)]
    pub(crate) family: Option<String>,
}

pub(crate) fn run(project: &Project, options: &NewRule) -> Result<String> {
    let name = Name::parse(&options.id)?;
    let mut edits = Edits::new(project);
    let file = match &options.family {
        Some(family) => enter(&mut edits, project, &name, family)?,
        None => found(&mut edits, project, &name)?,
    };
    let cases = format!("tests/corpus/rules/{}.json", name.id());
    edits.create(&cases, name.fill(CASES))?;
    let texts = [
        ("reason", "TODO: what AWS does where this applies, and what to do about it."),
        ("condition", "TODO: the same while a deciding fact is unknown: if it is so, this applies."),
        ("rule", &name.title()),
    ];
    for (section, text) in texts {
        sentences::add(&mut edits, project, section, name.id(), text)?;
    }
    let next = format!(
        "1. {file}: facts, sources, the guides in which it holds, and the check\n\
         2. the sentences marked TODO; without a `condition` where no unknown fact decides, with a `required-change` for a block\n\
         3. {cases}: turn the three cases into real ones\n\
         4. `cargo insta test --review -p upgrade-api --test corpus`: read what answers now say\n\
         5. `cargo xtask generate` and `cargo xtask test`"
    );
    edits.write(&["upgrade-rules"], &next)
}

/// A family of its own.
fn found(edits: &mut Edits<'_>, project: &Project, name: &Name<'_>) -> Result<String> {
    let module = name.module();
    let file = format!("{FOLDER}/{module}.rs");
    edits.create(&file, name.fill(&FILE.replace("{{rule}}", RULE.trim_end()).replace("{{check}}", CHECK)))?;
    let line = format!("\npub(crate) mod {module};");
    edits.change(&format!("{FOLDER}/mod.rs"), |text| insert(text, "", "\npub(crate) mod ", &line))?;
    edits.change(REGISTRY, |text| push(text, "\nfamilies![", &format!("    {module},\n")))?;
    sentences::add(edits, project, "family", &module, &name.title())?;
    Ok(file)
}

/// A place in the file of a family.
fn enter(edits: &mut Edits<'_>, project: &Project, name: &Name<'_>, family: &str) -> Result<String> {
    let module = Name::parse(&family.replace('_', "-"))?.module();
    let file = format!("{FOLDER}/{module}.rs");
    if module == "mod" || !project.root.join(&file).exists() {
        bail!("`{family}` is not a family; write the name of a file in {FOLDER}");
    }
    edits.change(&file, |text| {
        let text = push(text, RULES, &name.fill(RULE))?;
        let check = format!("\n{}", name.fill(CHECK));
        // Tests come last in a file.
        match insert(&text, "", "\n#[cfg(test)]", &check) {
            Ok(text) => Ok(text),
            Err(_) => Ok(text + &check),
        }
    })?;
    Ok(file)
}
