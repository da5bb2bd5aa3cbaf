//! The source of the standard library as rustup brings it, from its own server.

use anyhow::{Context as _, Result, bail};
use xshell::cmd;

use super::compiler::Compiler;
use super::tools::Tools;
use crate::project::Project;
use crate::say;

pub(super) fn get(project: &Project) -> Result<Compiler> {
    which::which("rustup").context("rustup is not installed")?;
    say::doing("asking rustup for the source of the standard library");
    let add = cmd!(project.sh, "rustup component add rust-src")
        // Behind a wall that swallows packets, minutes of patience only delay the next attempt.
        .env("RUSTUP_MAX_RETRIES", "1")
        .env("RUSTUP_DOWNLOAD_TIMEOUT", "20")
        .env("RUST_BACKTRACE", "0")
        .quiet()
        .ignore_status()
        .output()?;
    if !add.status.success() {
        let errors = String::from_utf8_lossy(&add.stderr);
        let first = errors.lines().find(|line| line.starts_with("error")).unwrap_or("it gave no reason");
        bail!("it cannot add the component rust-src; is its server reachable from here? {first}");
    }
    Compiler::with_source(Tools::Default, project)
}
