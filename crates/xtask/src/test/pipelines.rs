//! The recipes of `docs/pipelines.md`.

use anyhow::{Context as _, Result};
use xshell::cmd;

use super::javascript;
use crate::project::Project;
use crate::{build, debian, python};

const FOLDER: &str = "tests/pipelines";

/// Exact versions of Spark and what it needs from Python.
const REQUIREMENTS: &str = "tests/pipelines/requirements.txt";

/// What Spark runs on.
const JAVA: [&str; 1] = ["openjdk-17-jre-headless"];

pub(super) fn test(project: &Project) -> Result<()> {
    build::ensure(project)?;
    if which::which("java").is_err() {
        debian::install(&project.sh, &JAVA).context("there is no Java here for Spark")?;
    }
    let python = python::environment(project, "pipelines", REQUIREMENTS, &[])?;
    let files = javascript::tests_in(&project.root.join(FOLDER))?;
    cmd!(project.sh, "node --test --test-reporter=spec {files...}").env("PYTHON", python).run()?;
    Ok(())
}
