//! Node's own test runner over the npm packages.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use walkdir::{DirEntry, WalkDir};
use xshell::cmd;

use crate::project::Project;
use crate::{build, debian, node};

const FOLDERS: [&str; 3] = ["web/npm/test", "web/widget/test", "tests/language"];

/// Shells that read the completions of the command line.
const SHELLS: [&str; 3] = ["bash", "fish", "zsh"];

pub(super) fn test(project: &Project) -> Result<()> {
    build::ensure(project)?;
    node::install(project)?;
    shells(project)?;
    let files = files(project)?;
    if files.is_empty() {
        bail!("there are no tests in {}", FOLDERS.join(" or "));
    }
    cmd!(project.sh, "node --test --test-reporter=spec {files...}").run()?;
    Ok(())
}

fn shells(project: &Project) -> Result<()> {
    let missing: Vec<_> = SHELLS.into_iter().filter(|name| which::which(name).is_err()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    debian::install(&project.sh, &missing).context("the completions of the command line are tested in these shells")
}

fn files(project: &Project) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for folder in FOLDERS.map(|folder| project.root.join(folder)) {
        if folder.exists() {
            files.extend(tests_in(&folder)?);
        }
    }
    Ok(files)
}

/// The files of tests in a folder, named one by one, because Node 20 and 22 disagree on what a folder or a pattern means.
pub(super) fn tests_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let ours = |entry: &DirEntry| entry.file_name() != "node_modules" && entry.file_name() != "out";
    for entry in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(ours) {
        let path = entry?.into_path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    Ok(files)
}
