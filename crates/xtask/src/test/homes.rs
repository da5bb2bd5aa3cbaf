//! Playwright over documentation sites that have the widget in them.

use anyhow::Result;

use super::browser::free_port;
use crate::browser::{CHROMIUM, FIREFOX};
use crate::project::Project;
use crate::{docs_sites, node};

const CONFIG: &str = "tests/docs-sites/playwright.config.mjs";

pub(super) fn test(project: &Project) -> Result<()> {
    let port = free_port()?;
    let sites = docs_sites::build(project, port)?;
    node::tool(project, "playwright")?
        .args(["test", "--config", CONFIG])
        .env(CHROMIUM.variable, CHROMIUM.find(project)?)
        .env(FIREFOX.variable, FIREFOX.find(project)?)
        .env("DOCS_SITES", sites)
        .env("DOCS_SITES_PORT", port.to_string())
        .run()?;
    Ok(())
}
