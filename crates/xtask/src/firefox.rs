//! A Firefox to test the documentation sites in.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::debian;
use crate::project::Project;

/// Names a browser by its path, instead of the first one found.
pub(crate) const VARIABLE: &str = "FIREFOX";

const NAMES: [&str; 2] = ["firefox", "firefox-esr"];
const PACKAGES: [&str; 2] = ["firefox-esr", "fonts-dejavu-core"];

/// The browser that is here, else Debian's, freshly installed.
pub(crate) fn find(project: &Project) -> Result<PathBuf> {
    if let Some(path) = std::env::var_os(VARIABLE).map(PathBuf::from) {
        if !path.exists() {
            bail!("{VARIABLE} is `{}`, and there is no such file", path.display());
        }
        return Ok(path);
    }
    if let Some(path) = present() {
        return Ok(path);
    }
    debian::install(&project.sh, &PACKAGES)
        .with_context(|| format!("there is no Firefox here; install one, or name it in {VARIABLE}"))?;
    present().context("Firefox was installed, and is still not found")
}

fn present() -> Option<PathBuf> {
    NAMES.into_iter().find_map(|name| which::which(name).ok())
}
