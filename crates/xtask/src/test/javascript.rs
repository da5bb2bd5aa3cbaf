//! Node's own test runner over the npm packages.

use std::path::PathBuf;

use anyhow::{Result, bail};
use walkdir::WalkDir;
use xshell::cmd;

use crate::project::Project;
use crate::{build, node};

const FOLDERS: [&str; 3] = ["web/npm/test", "web/widget/test", "tests/node"];

pub(super) fn test(project: &Project) -> Result<()> {
    build::ensure(project)?;
    node::install(project)?;
    let files = files(project)?;
    if files.is_empty() {
        bail!("there are no tests in {}", FOLDERS.join(" or "));
    }
    cmd!(project.sh, "node --test --test-reporter=spec {files...}").run()?;
    Ok(())
}

/// Named one by one, because Node 20 and 22 disagree on what a folder or a pattern means.
fn files(project: &Project) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for folder in FOLDERS.map(|folder| project.root.join(folder)) {
        if !folder.exists() {
            continue;
        }
        for entry in WalkDir::new(folder).sort_by_file_name() {
            let path = entry?.into_path();
            if path.to_string_lossy().ends_with(".test.mjs") {
                files.push(path);
            }
        }
    }
    Ok(files)
}
