//! The lists of rules and facts for people, which a program of this project makes: Markdown that is committed, and HTML that
//! is built.

use std::path::Path;

use anyhow::{Context as _, Result};
use xshell::{Cmd, cmd};

use crate::project::Project;

/// Writes the committed lists below a folder, at their places in the project.
pub(crate) fn lists(project: &Project, folder: &Path) -> Result<()> {
    run(project).arg("lists").arg(folder).run().context("the generator of the lists failed")
}

/// Writes the page's list of rules.
pub(crate) fn page(project: &Project, file: &Path) -> Result<()> {
    run(project).arg("page").arg(file).run().context("the page's list of rules cannot be made")
}

/// With the features that the core has in tests, so that it is compiled once.
fn run(project: &Project) -> Cmd<'_> {
    cmd!(project.sh, "cargo run --quiet -p upgrade-explorer --features upgrade-api/schema --")
}
