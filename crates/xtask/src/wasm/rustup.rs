//! The target as rustup brings it, from its own server.

use anyhow::{Context as _, Result};
use xshell::cmd;

use super::compiler::{Compiler, TARGET};
use crate::project::Project;
use crate::say;

pub(super) fn get(project: &Project) -> Result<Compiler> {
    which::which("rustup").context("rustup is not installed")?;
    say::doing(format_args!("asking rustup for the target {TARGET}"));
    cmd!(project.sh, "rustup target add {TARGET}")
        // Behind a wall that swallows packets, minutes of patience only delay the next way.
        .env("RUSTUP_MAX_RETRIES", "1")
        .env("RUSTUP_DOWNLOAD_TIMEOUT", "60")
        .run()
        .context("rustup could not add the target; is its server reachable from here?")?;
    let compiler = Compiler::Default;
    compiler.check(project)?;
    Ok(compiler)
}
