//! An operation: its variant, what it needs, does and means, how it is done, and its title.

use anyhow::Result;
use clap::{Args, ValueEnum};

use super::edits::Edits;
use super::insert::insert;
use super::name::Name;
use super::sentences;
use crate::project::Project;

const ANY: &str = include_str!("../../templates/operation-rules.rs.txt");
const AT_ONCE: &str = include_str!("../../templates/operation-at-once.rs.txt");
const BY_APPLICATION: &str = include_str!("../../templates/operation-by-application.rs.txt");
const UNNOTICED: &str = include_str!("../../templates/operation-unnoticed.rs.txt");
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
    /// What it is, in a sentence: AWS's name of the request, or who acts
    pub(crate) does: String,
    /// How much of it goes without saying
    #[arg(long, value_enum, default_value_t)]
    pub(crate) kind: Kind,
    /// What it carries: a type that the variants have in scope
    #[arg(long, value_parser = CARRIED.map(|(name, _)| name))]
    pub(crate) carries: Option<String>,
}

/// Which trait says what it means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// Nothing: it may replace or wait, and touch the data
    #[default]
    Any,
    /// A request that changes a setting of the present resource at once
    AtOnce,
    /// The application does it
    ByApplication,
    /// Clients do not notice it
    Unnoticed,
}

impl Kind {
    /// The template of its file.
    const fn template(self) -> &'static str {
        match self {
            Self::Any => ANY,
            Self::AtOnce => AT_ONCE,
            Self::ByApplication => BY_APPLICATION,
            Self::Unnoticed => UNNOTICED,
        }
    }

    /// The expression as it is asked.
    fn asked(self, operation: &str) -> String {
        match self {
            Self::Any | Self::Unnoticed => format!("&{operation}"),
            Self::AtOnce => format!("&Now({operation})"),
            Self::ByApplication => format!("&Act({operation})"),
        }
    }
}

/// What a variant can carry without more code, with what brings it in from `model`.
const CARRIED: [(&str, &str); 6] = [
    ("ClusterMode", "facts::ClusterMode"),
    ("Durability", "facts::Durability"),
    ("EngineVersion", "EngineVersion"),
    ("InTransitEncryption", "facts::InTransitEncryption"),
    ("MadeGroup", "MadeGroup"),
    ("u32", ""),
];

pub(crate) fn run(project: &Project, options: &NewOperation) -> Result<String> {
    let name = Name::parse(&options.name)?;
    let (module, variant) = (name.module(), name.type_name());
    let carried = options.carries.as_deref();
    let (bound, given) = if carried.is_some() { ("(carried)", "(*carried)") } else { ("", "") };
    let carrying = carried.map(|name| format!("({name})")).unwrap_or_default();
    let mut edits = Edits::new(project);
    let declared = format!("\nmod {module};");

    let line = format!("\n    /// {}\n    {variant}{carrying},", options.does);
    edits.change(VARIANTS, |text| insert(text, "\npub enum Operation {", "\n}", &line))?;

    let behavior = format!("{RULES}/{module}.rs");
    let asked = options.kind.asked(&format!("{module}::{variant}{given}"));
    let arm = format!("\n        Operation::{variant}{bound} => question({asked}),");
    edits.create(&behavior, half(&name, options, options.kind.template(), "crate"))?;
    edits.change(&format!("{RULES}/mod.rs"), |text| {
        insert(&insert(text, "", "\nmod ", &declared)?, ARMS.0, ARMS.1, &arm)
    })?;

    let step = format!("{STEPS}/{module}.rs");
    let arm = format!("\n        Operation::{variant}{bound} => Box::new({module}::{variant}Step{given}),");
    edits.create(&step, half(&name, options, RUNBOOK, "upgrade_rules"))?;
    edits.change(&format!("{STEPS}/mod.rs"), |text| {
        insert(&insert(text, "", "\nmod ", &declared)?, ARMS.0, ARMS.1, &arm)
    })?;

    sentences::add(&mut edits, project, "step", name.id(), &name.title())?;
    sentences::add(&mut edits, project, "why", name.id(), "TODO: why a plan needs this step.")?;
    let next = format!(
        "1. {behavior}: precondition, change, timing, effect, documents, downtime, data risk, rollback, endpoints\n\
         2. {step}: requests, console, checks before and after\n\
         3. the sentences: the step's title, and why it is needed\n\
         4. crates/planner/src/successors/: where a plan takes it\n\
         5. `cargo insta test --review -p upgrade-api --test corpus`, `cargo xtask generate`, `cargo xtask test`"
    );
    edits.write(&["upgrade-rules", "upgrade-runbook"], &next)
}

/// The file of one half; `model` is the way to the types that it may carry.
fn half(name: &Name<'_>, options: &NewOperation, template: &str, model: &str) -> String {
    let carried = CARRIED.into_iter().find(|(known, _)| options.carries.as_deref() == Some(known));
    let field = carried.map(|(name, _)| format!("(pub(super) {name})")).unwrap_or_default();
    let import = match carried {
        Some((_, path)) if !path.is_empty() => format!("use {model}::model::{path};\n"),
        _ => String::new(),
    };
    let template = template.replace("{{import}}", &import).replace("{{field}}", &field);
    name.fill(&template).replace("{{does}}", &options.does)
}
