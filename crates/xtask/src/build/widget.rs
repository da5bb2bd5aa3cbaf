//! The widget's file set: what a documentation site serves, and what its npm package holds.

use anyhow::{Context as _, Result};
use xshell::cmd;

use super::WIDGET;
use super::site::copy_folder;
use crate::project::Project;

/// Lets the package's script make the file set of module, glue and page, and lays a copy into the package.
pub(super) fn finish(project: &Project) -> Result<()> {
    let sh = &project.sh;
    let package = project.root.join("web/widget");
    let (script, module, site) = (package.join("build.mjs"), WIDGET.folder(project), project.site());
    let (files, fresh) = (project.widget(), project.widget().with_extension("fresh"));
    sh.remove_path(&fresh)?;
    cmd!(sh, "node {script} {module} {site} {fresh}").run()?;
    sh.remove_path(&files)?;
    std::fs::rename(&fresh, &files).with_context(|| format!("cannot put {} in place", project.short(&files)))?;
    let dist = package.join("dist");
    sh.remove_path(&dist)?;
    copy_folder(sh, &files, &dist)
}
