//! Playwright over the built page, and over the widget in pages of others.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::Result;

use crate::browser::{CHROMIUM, FIREFOX};
use crate::project::Project;
use crate::{build, explorer, node};

const CONFIG: &str = "tests/e2e/playwright.config.mjs";

pub(super) fn test(project: &Project) -> Result<()> {
    build::ensure(project)?;
    explorer::gallery(project)?;
    node::tool(project, "playwright")?
        .args(["test", "--config", CONFIG])
        .env(CHROMIUM.variable, CHROMIUM.find(project)?)
        .env(FIREFOX.variable, FIREFOX.find(project)?)
        // Playwright starts this very program to serve the page, on a port that nobody else has.
        .env("XTASK", std::env::current_exe()?)
        .env("E2E_PORT", free_port()?.to_string())
        // The pages of others, with the widget in them; and a second such host.
        .env("E2E_HOSTS_PORT", free_port()?.to_string())
        .env("E2E_TARGET", &project.target)
        .run()?;
    Ok(())
}

pub(super) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
