//! The browsers to test in.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::debian;
use crate::project::Project;

/// A browser: how it is found, and how it is had where there is none.
pub(crate) struct Browser {
    name: &'static str,
    /// The environment variable that names one by its path, instead of the first one found.
    pub(crate) variable: &'static str,
    commands: &'static [&'static str],
    /// Debian's. Without a font that has the usual characters, pages render as empty boxes.
    packages: &'static [&'static str],
}

/// For the page, the widget and the package.
pub(crate) const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "CHROMIUM",
    commands: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    packages: &["chromium", "fonts-dejavu-core"],
};

/// For the documentation sites, and for what people do with the page.
pub(crate) const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "FIREFOX",
    commands: &["firefox", "firefox-esr"],
    packages: &["firefox-esr", "fonts-dejavu-core"],
};

impl Browser {
    /// The browser that is here, else Debian's, freshly installed.
    pub(crate) fn find(&self, project: &Project) -> Result<PathBuf> {
        let Self { name, variable, .. } = self;
        if let Some(path) = std::env::var_os(variable).map(PathBuf::from) {
            if !path.exists() {
                bail!("{variable} is `{}`, and there is no such file", path.display());
            }
            return Ok(path);
        }
        if let Some(path) = self.present() {
            return Ok(path);
        }
        debian::install(&project.sh, self.packages)
            .with_context(|| format!("there is no {name} here; install one, or name it in {variable}"))?;
        self.present().with_context(|| format!("{name} was installed, and is still not found"))
    }

    fn present(&self) -> Option<PathBuf> {
        self.commands.iter().find_map(|command| which::which(command).ok())
    }
}
