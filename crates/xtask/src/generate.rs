//! Files that are made from the Rust types: TypeScript types and JSON Schema.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use xshell::cmd;

use crate::project::Project;
use crate::{cli, say};

/// Where the generated files are committed.
const FOLDER: &str = "web/npm/src/generated";

pub(crate) fn run(project: &Project, options: &cli::Generate) -> Result<()> {
    if options.check { check(project) } else { write(project, &project.root.join(FOLDER)) }
}

fn write(project: &Project, folder: &Path) -> Result<()> {
    say::doing(format_args!("generating types and schemas into {}", project.short(folder)));
    project.sh.create_dir(folder)?;
    cmd!(project.sh, "cargo run --quiet -p upgrade-api --features schema --example generate -- {folder}")
        .run()
        .context("the generator failed")
}

/// Fails when the committed files are not what the types give today.
pub(crate) fn check(project: &Project) -> Result<()> {
    let sh = &project.sh;
    let fresh = sh.create_temp_dir()?;
    write(project, fresh.path())?;
    let committed = project.root.join(FOLDER);
    let stale = differences(project, fresh.path(), &committed)?;
    if !stale.is_empty() {
        bail!("{FOLDER} is not up to date ({}); run `cargo xtask generate` and commit the result", stale.join(", "));
    }
    println!("generated files are up to date");
    Ok(())
}

/// Names of the files that are in one folder only, or not the same in both.
fn differences(project: &Project, one: &Path, other: &Path) -> Result<Vec<String>> {
    let sh = &project.sh;
    let mut names = BTreeSet::new();
    for folder in [one, other] {
        if folder.exists() {
            names.extend(sh.read_dir(folder)?.iter().filter_map(|file| file.file_name().map(ToOwned::to_owned)));
        }
    }
    let differs = |name: &std::ffi::OsString| {
        let (one, other) = (one.join(name), other.join(name));
        !matches!((sh.read_binary_file(one), sh.read_binary_file(other)), (Ok(one), Ok(other)) if one == other)
    };
    Ok(names.into_iter().filter(differs).map(|name| name.to_string_lossy().into_owned()).collect())
}
