//! The JavaScript tools that the root `package.json` pins.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use xshell::{Cmd, cmd};

use crate::project::Project;
use crate::say;

/// Installs what the lock file names, unless that was done already.
///
/// A copy of the lock file inside `node_modules` remembers what is there: npm's own copy has another form.
pub(crate) fn install(project: &Project) -> Result<()> {
    let sh = &project.sh;
    which::which("npm")
        .context("there is no npm here; install Node 20 or newer, which brings it")?;
    let wanted = sh.read_file("package-lock.json")?;
    let installed = project.root.join("node_modules/.installed-lock.json");
    if installed.exists() && sh.read_file(&installed)? == wanted {
        return Ok(());
    }
    say::doing("installing the JavaScript tools that package-lock.json names");
    cmd!(sh, "npm ci --no-audit --no-fund")
        // Browsers are Debian's or the user's own.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .run()?;
    sh.write_file(installed, wanted)?;
    Ok(())
}

/// A tool that an npm package brings, run by Node.
pub(crate) fn tool<'a>(project: &'a Project, script: &str) -> Result<Cmd<'a>> {
    install(project)?;
    let script: PathBuf = project.root.join("node_modules").join(script);
    Ok(project.sh.cmd("node").arg(script))
}
