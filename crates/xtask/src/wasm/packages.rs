//! The compiler of the distribution's packages, by the script that CI takes as well.

use std::path::Path;

use anyhow::{Context as _, Result, bail};

use super::compiler::Compiler;
use super::tools::Tools;
use crate::debian;
use crate::project::Project;

/// Installs what is missing, and prints the folder of rustc and cargo.
const SCRIPT: &str = ".ci/debian-compiler";

pub(super) fn get(project: &Project) -> Result<Compiler> {
    if !debian::has_apt() {
        bail!("there is no apt-get on this machine");
    }
    let folder = project.sh.cmd(project.root.join(SCRIPT)).read().with_context(|| format!("{SCRIPT} did not work"))?;
    Compiler::with_source(Tools::in_folder(Path::new(&folder))?, project)
}
