//! Files that are made from the Rust types and from the rules: TypeScript types, JSON Schema, and the lists of rules and facts.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use walkdir::WalkDir;
use xshell::cmd;

use crate::project::Project;
use crate::{explorer, say};

/// Where types and schemas are committed.
const TYPES: &str = "web/npm/src/generated";

/// Folders in which nothing but generated files is committed.
const FOLDERS: [&str; 1] = [TYPES];

pub(crate) fn run(project: &Project, only_check: bool) -> Result<()> {
    if only_check { check(project) } else { write(project, &project.root) }
}

/// Writes every generated file below a folder, at its place in the project.
fn write(project: &Project, root: &Path) -> Result<()> {
    let types = root.join(TYPES);
    say::doing(format_args!("generating types and schemas into {}", project.short(&types)));
    project.sh.create_dir(&types)?;
    cmd!(project.sh, "cargo run --quiet -p upgrade-api --features schema --example generate -- {types}")
        .run()
        .context("the generator of types and schemas failed")?;
    say::doing("generating the sentences of command line and widget");
    cmd!(project.sh, "cargo run --quiet -p upgrade-messages --example typescript -- {root}")
        .run()
        .context("the generator of sentences failed")?;
    say::doing("generating the lists of rules and facts into docs");
    explorer::lists(project, root)
}

/// Fails when the committed files are not what types and rules give today.
pub(crate) fn check(project: &Project) -> Result<()> {
    let fresh = project.sh.create_temp_dir()?;
    write(project, fresh.path())?;
    let stale = differences(project, fresh.path())?;
    if !stale.is_empty() {
        bail!("not up to date: {}; run `cargo xtask generate` and commit the result", stale.join(", "));
    }
    println!("generated files are up to date");
    Ok(())
}

/// The generated files that are committed otherwise or not at all, and those that are committed and not generated.
fn differences(project: &Project, fresh: &Path) -> Result<Vec<String>> {
    let mut files = files(fresh, fresh)?;
    for folder in FOLDERS {
        let folder = project.root.join(folder);
        if folder.exists() {
            files.extend(self::files(&folder, &project.root)?);
        }
    }
    files.sort();
    files.dedup();
    let read = |root: &Path, file: &Path| project.sh.read_binary_file(root.join(file)).ok();
    files.retain(|file| {
        let fresh = read(fresh, file);
        fresh.is_none() || fresh != read(&project.root, file)
    });
    Ok(files.into_iter().map(|file| file.display().to_string()).collect())
}

/// Every file of a folder, by its path from a root.
fn files(folder: &Path, root: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            files.push(entry.path().strip_prefix(root)?.to_owned());
        }
    }
    Ok(files)
}
