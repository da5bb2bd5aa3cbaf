//! mdBook, compiled from its source.

use std::path::PathBuf;

use anyhow::Result;
use xshell::cmd;

use super::source::Source;
use crate::say;

const VERSION: &str = "0.5.4";

pub(super) fn build(source: &Source<'_>) -> Result<()> {
    let mdbook = install(source)?;
    let Source { folder, output, .. } = source;
    cmd!(source.project.sh, "{mdbook} build --dest-dir {output} {folder}").run()?;
    Ok(())
}

/// The program, compiled unless this version is there already.
fn install(source: &Source<'_>) -> Result<PathBuf> {
    let sh = &source.project.sh;
    let root = &source.tools;
    let program = root.join("bin/mdbook");
    if program.exists() && cmd!(sh, "{program} --version").quiet().read()?.ends_with(VERSION) {
        return Ok(program);
    }
    say::doing(format_args!("compiling mdBook {VERSION} (the first time takes a minute or two)"));
    // Two pages need neither its server nor its search, and compiling in a hurry matters more than running in one.
    cmd!(sh, "cargo install mdbook --version {VERSION} --locked --no-default-features --debug --root {root}")
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .run()?;
    Ok(program)
}
