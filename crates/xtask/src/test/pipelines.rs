//! The recipes of `docs/pipelines.md`, run word by word.

use anyhow::Result;
use xshell::cmd;

use crate::project::Project;
use crate::{debian, node, pack, python};

const TESTS: &str = "tests/pipelines/pipelines.test.mjs";
const REQUIREMENTS: &str = "tests/pipelines/requirements.txt";

/// Spark runs on Java 17 and newer.
const JAVA: [&str; 1] = ["openjdk-17-jre-headless"];

pub(super) fn test(project: &Project) -> Result<()> {
    let tarball = pack::tarball(project)?;
    node::install(project)?;
    let sh = &project.sh;
    if which::which("java").is_err() && std::env::var_os("JAVA_HOME").is_none() {
        debian::install(sh, &JAVA)?;
    }
    let home = project.target.join("pipelines");
    let python = python::environment(project, &home.join("spark"), &project.root.join(REQUIREMENTS))?;
    cmd!(sh, "node --test --test-reporter=spec {TESTS}")
        .env("TARBALL", tarball)
        .env("PROJECT", home.join("project"))
        .env("PYTHON", python)
        // Spark otherwise listens on the address that the machine's name has.
        .env("SPARK_LOCAL_IP", "127.0.0.1")
        .run()?;
    Ok(())
}
