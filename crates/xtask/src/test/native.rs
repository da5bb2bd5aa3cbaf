//! What cargo checks.

use anyhow::{Context as _, Result};
use xshell::{Cmd, cmd};

use crate::project::Project;

/// Checked apart from the rest: page and widget are for browsers only, the task runner has dependencies of its own,
/// and cargo would mix their features with those of the others.
const APART: [&str; 3] = ["upgrade-app", "upgrade-widget", "xtask"];

/// On the native target the components render to text, and the generator of types and schemas is checked with the rest.
const FEATURES: &str = "upgrade-ui/ssr,upgrade-api/schema";

pub(super) fn format(project: &Project) -> Result<()> {
    cmd!(project.sh, "cargo fmt --all --check").run().context("`cargo fmt --all` puts it right")
}

pub(super) fn lint(project: &Project) -> Result<()> {
    let clippy = || cmd!(project.sh, "cargo clippy --all-targets");
    libraries(clippy()).args(["--", "--deny", "warnings"]).run()?;
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
        if nextest { cmd!(sh, "cargo nextest run") } else { cmd!(sh, "cargo test --tests") }
    };
    libraries(runner()).run()?;
    runner().args(["--package", "xtask"]).run()?;
    libraries(cmd!(sh, "cargo test --doc")).run()?;
    Ok(())
}

/// Runs those tests of `targets` whose names begin with `name`, for the files that they write.
pub(super) fn write(project: &Project, targets: &[&str], name: &str) -> Result<()> {
    let cargo =
        targets.iter().fold(cmd!(project.sh, "cargo test --quiet"), |cargo, target| cargo.args(["--test", target]));
    libraries(cargo).arg(name).run()?;
    Ok(())
}

pub(super) fn document(project: &Project) -> Result<()> {
    libraries(cmd!(project.sh, "cargo doc --no-deps")).env("RUSTDOCFLAGS", "--deny warnings").run()?;
    Ok(())
}

/// Every package but those checked apart, always with the same features, so that each is compiled once.
fn libraries(cargo: Cmd<'_>) -> Cmd<'_> {
    let cargo = cargo.args(["--workspace", "--features", FEATURES]);
    APART.iter().fold(cargo, |cargo, package| cargo.args(["--exclude", package]))
}
