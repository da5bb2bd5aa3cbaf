//! The npm package's own part of the build.

use anyhow::Result;
use xshell::cmd;

use super::site::copy_folder;
use super::{CORE, TOOLS};
use crate::project::Project;

/// Lays glue, modules and types into `web/npm/dist`; the package's script makes the entry points around them.
pub(super) fn finish(project: &Project) -> Result<()> {
    let sh = &project.sh;
    let dist = project.npm().join("dist");
    sh.remove_path(&dist)?;
    for module in [CORE, TOOLS] {
        copy_folder(sh, &module.folder(project), &dist)?;
    }
    let script = project.npm().join("build.mjs");
    if script.exists() {
        cmd!(sh, "node {script}").run()?;
    }
    Ok(())
}
