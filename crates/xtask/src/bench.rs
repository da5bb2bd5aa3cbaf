//! How long a plan takes, how much memory it needs, and how large everything is.

use anyhow::{Result, bail};
use xshell::cmd;

use crate::project::Project;
use crate::{build, say, size};

pub(crate) fn run(project: &Project) -> Result<()> {
    let sh = &project.sh;
    say::doing("measuring the native library");
    cmd!(sh, "cargo bench --quiet -p upgrade-api").run()?;
    cmd!(sh, "cargo bench --quiet -p upgrade-import").run()?;

    build::ensure(project)?;
    say::doing("measuring the npm package in Node");
    let script = project.npm().join("bench/bench.mjs");
    if !script.exists() {
        bail!("{} is missing", project.short(&script));
    }
    cmd!(sh, "node {script}").run()?;

    println!();
    size::print(project)
}
