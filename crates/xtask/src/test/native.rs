//! What cargo checks.

use anyhow::{Context as _, Result};
use xshell::{Cmd, cmd};

use crate::project::Project;

/// Checked apart from the rest: the page is for browsers only, the task runner has dependencies of its own,
/// and cargo would mix their features with those of the others.
const APART: [&str; 2] = ["upgrade-app", "xtask"];

/// On the native target, the components render to text.
const RENDERING: &str = "ssr";

pub(super) fn format(project: &Project) -> Result<()> {
    cmd!(project.sh, "cargo fmt --all --check").run().context("`cargo fmt --all` puts it right")
}

pub(super) fn lint(project: &Project) -> Result<()> {
    let clippy = || cmd!(project.sh, "cargo clippy --all-targets");
    libraries(project, clippy())?.args(["--", "--deny", "warnings"]).run()?;
    for package in APART {
        clippy().args(["--package", package, "--", "--deny", "warnings"]).run()?;
    }
    Ok(())
}

/// nextest is quicker; cargo's own runner does the same.
pub(super) fn test(project: &Project) -> Result<()> {
    let sh = &project.sh;
    let nextest = cmd!(sh, "cargo nextest --version").quiet().ignore_status().output()?.status.success();
    let runner = || {
        if nextest { cmd!(sh, "cargo nextest run") } else { cmd!(sh, "cargo test --all-targets") }
    };
    libraries(project, runner())?.run()?;
    runner().args(["--package", "xtask"]).run()?;
    libraries(project, cmd!(sh, "cargo test --doc"))?.run()?;
    Ok(())
}

pub(super) fn document(project: &Project) -> Result<()> {
    libraries(project, cmd!(project.sh, "cargo doc --no-deps"))?.env("RUSTDOCFLAGS", "--deny warnings").run()?;
    Ok(())
}

/// Every package but those that stand apart, always with the same features, so that each is compiled once.
fn libraries<'a>(project: &Project, cargo: Cmd<'a>) -> Result<Cmd<'a>> {
    let mut cargo = cargo.arg("--workspace");
    for package in APART {
        cargo = cargo.args(["--exclude", package]);
    }
    if project.package("upgrade-ui")?.features.contains_key(RENDERING) {
        cargo = cargo.arg("--features").arg(format!("upgrade-ui/{RENDERING}"));
    }
    Ok(cargo)
}
