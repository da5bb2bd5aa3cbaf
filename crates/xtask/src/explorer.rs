//! What a program of this project makes for people of rules, facts and sentences: Markdown that is committed, and pages that are
//! built.

use std::path::Path;

use anyhow::{Context as _, Result};
use xshell::{Cmd, cmd};

use crate::project::Project;

/// Writes the committed lists below a folder, at their places in the project.
pub(crate) fn lists(project: &Project, folder: &Path) -> Result<()> {
    run(project).arg("lists").arg(folder).run().context("the generator of the lists failed")
}

/// Writes the pages of the site that have words in them, below its folder.
pub(crate) fn pages(project: &Project, site: &Path) -> Result<()> {
    run(project).arg("pages").arg(site).run().context("the pages of the site cannot be made")
}

/// Renders the example into the page, which is there already.
pub(crate) fn first_paint(project: &Project, page: &Path) -> Result<()> {
    cmd!(project.sh, "cargo run --quiet -p upgrade-ui --features ssr --example first_paint -- {page}")
        .run()
        .context("the example cannot be rendered into the page")
}

/// Renders each component in each of its states into a page for the browser tests.
pub(crate) fn gallery(project: &Project) -> Result<()> {
    let folder = project.target.join("gallery");
    project.sh.create_dir(&folder)?;
    let page = folder.join("index.html");
    cmd!(project.sh, "cargo run --quiet -p upgrade-ui --features ssr --example gallery -- {page}")
        .run()
        .context("the page of the components cannot be made")
}

fn run(project: &Project) -> Cmd<'_> {
    cmd!(project.sh, "cargo run --quiet -p upgrade-explorer --")
}
