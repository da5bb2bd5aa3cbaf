//! How long a plan takes, how much memory it needs, how large everything is, and how the page loads.

use anyhow::{Result, bail};
use xshell::cmd;

use crate::browser::CHROMIUM;
use crate::project::Project;
use crate::{build, cli, node, say, size};

/// What loads the page, and measures that.
const PAGE: &str = "tests/bench/page.mjs";

pub(crate) fn run(project: &Project, options: &cli::Bench) -> Result<()> {
    if matches!(options.only, Some(cli::Measured::Page)) { page(project, options) } else { plans(project) }
}

/// The page on a slow phone, in a browser.
fn page(project: &Project, options: &cli::Bench) -> Result<()> {
    if options.site.is_none() {
        build::ensure(project)?;
    }
    let site = options.site.clone().unwrap_or_else(|| project.site());
    node::install(project)?;
    let (browser, turns) = (CHROMIUM.find(project)?, options.turns.to_string());
    say::doing(format_args!("loading {} {turns} times", project.short(&site)));
    cmd!(project.sh, "node {PAGE} {site} {turns}").env(CHROMIUM.variable, browser).quiet().run()?;
    Ok(())
}

fn plans(project: &Project) -> Result<()> {
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
