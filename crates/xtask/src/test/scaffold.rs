//! What the scaffolds write compiles: facts, rules and operations, each into a copy of this repository.

use anyhow::{Context as _, Result, bail};
use xshell::{Cmd, cmd};

use crate::project::Project;
use crate::scaffold::fact::NewFact;
use crate::scaffold::operation::{Kind, NewOperation};
use crate::scaffold::rule::NewRule;
use crate::{say, scaffold};

pub(super) fn test(project: &Project) -> Result<()> {
    let copy = project.copied_to(&project.target.join("scaffold"))?;
    facts(project, &copy).context("`cargo xtask new-fact`")?;
    rules(project, &copy).context("`cargo xtask new-rule`")?;
    operations(project, &copy).context("`cargo xtask new-operation`")
}

/// A fact that is not whole is refused for everything that it lacks, and a whole one is taken.
fn facts(project: &Project, copy: &Project) -> Result<()> {
    let empty = NewFact {
        id: "F-DOWN".to_owned(),
        statement: None,
        source: Vec::new(),
        read: None,
        era: None,
        confidence: Vec::new(),
        topic: None,
    };
    let file = "facts/downtime.toml";
    let before = copy.sh.read_file(file)?;
    scaffold::fact::run(copy, &empty)?;
    let output = check(project, copy, &["upgrade-rules"]).quiet().ignore_status().output()?;
    let told = String::from_utf8_lossy(&output.stderr);
    for missing in ["statement is empty", "era is empty", "is not a day", "confidence is empty", "names no source"] {
        if output.status.success() || !told.contains(missing) {
            bail!("the build did not say of an empty fact that it `{missing}`: {told}");
        }
    }
    copy.sh.write_file(file, before)?;
    let whole = NewFact {
        statement: Some("A \"quoted\" statement\nof two lines".to_owned()),
        source: vec!["S0".to_owned(), "S4".to_owned()],
        read: Some("2018-01-10".to_owned()),
        era: Some("2018-01 … 2019-05".to_owned()),
        confidence: vec!["read".to_owned(), "inferred".to_owned()],
        ..empty
    };
    scaffold::fact::run(copy, &whole)?;
    compiles(project, copy, &["upgrade-rules"])
}

/// A family of its own, and a place in every family that is there.
fn rules(project: &Project, copy: &Project) -> Result<()> {
    let families = copy.sh.read_dir("crates/rules/src/rules")?;
    let families = families.iter().filter_map(|file| file.file_stem()?.to_str()).filter(|stem| *stem != "mod");
    scaffold::rule::run(copy, &NewRule { id: "scaffolded".to_owned(), family: None })?;
    for family in families {
        let id = format!("scaffolded-in-{}", family.replace('_', "-"));
        scaffold::rule::run(copy, &NewRule { id, family: Some(family.to_owned()) })?;
    }
    compiles(project, copy, &["upgrade-rules", "upgrade-runbook"])
}

/// One of each kind, with and without something that it carries.
fn operations(project: &Project, copy: &Project) -> Result<()> {
    for (kind, carries) in [
        (Kind::Any, None),
        (Kind::AtOnce, Some("Durability")),
        (Kind::ByApplication, None),
        (Kind::Unnoticed, Some("EngineVersion")),
    ] {
        let name = format!("scaffolded-{}", format!("{kind:?}").to_lowercase());
        let does = format!("`{name}` of a scaffold.");
        scaffold::operation::run(copy, &NewOperation { name, does, kind, carries: carries.map(str::to_owned) })?;
    }
    compiles(project, copy, &["upgrade-rules", "upgrade-runbook"])
}

fn compiles(project: &Project, copy: &Project, packages: &[&str]) -> Result<()> {
    say::doing("compiling what the scaffold wrote");
    cmd!(copy.sh, "cargo fmt --all --check").quiet().run()?;
    check(project, copy, packages).run()?;
    Ok(())
}

/// With a target folder of its own: in the same one, the packages of the copy would count as those of this repository, and
/// a stale build script of the copy would build them.
fn check<'c>(project: &Project, copy: &'c Project, packages: &[&str]) -> Cmd<'c> {
    let packages = packages.iter().flat_map(|package| ["--package", package]);
    cmd!(copy.sh, "cargo check --locked").args(packages).env("CARGO_TARGET_DIR", project.target.join("scaffold-target"))
}
