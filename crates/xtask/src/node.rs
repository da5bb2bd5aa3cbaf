//! The JavaScript tools that lock files pin: those of the root, and those of folders with one of their own.

use std::path::Path;

use anyhow::{Context as _, Result};
use xshell::{Cmd, cmd};

use crate::project::Project;
use crate::say;

/// Installs what the lock file at the root names, unless that was done already.
pub(crate) fn install(project: &Project) -> Result<()> {
    install_in(project, &project.root)
}

/// Installs what the lock file in `folder` names, unless that was done already.
///
/// A copy of the lock file inside `node_modules` remembers what is there: npm's own copy has another form.
pub(crate) fn install_in(project: &Project, folder: &Path) -> Result<()> {
    let sh = &project.sh;
    which::which("npm").context("there is no npm here; install Node 20.16 or newer, which brings it")?;
    let lock = folder.join("package-lock.json");
    let wanted = sh.read_file(&lock)?;
    let installed = folder.join("node_modules/.installed-lock.json");
    if installed.exists() && sh.read_file(&installed)? == wanted {
        return Ok(());
    }
    say::doing(format_args!("installing the JavaScript tools that {} names", project.short(&lock)));
    let _inside = sh.push_dir(folder);
    // No package here needs its install script, and browsers are Debian's or the user's own.
    cmd!(sh, "npm ci --ignore-scripts --no-audit --no-fund").run()?;
    sh.write_file(installed, wanted)?;
    Ok(())
}

/// A tool that an npm package brings, by the name of its command.
pub(crate) fn tool<'a>(project: &'a Project, name: &str) -> Result<Cmd<'a>> {
    install(project)?;
    Ok(project.sh.cmd(project.root.join("node_modules/.bin").join(name)))
}
