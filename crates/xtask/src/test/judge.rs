//! AWS's own command line as a judge of every command in an answer.

use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result, bail};
use xshell::cmd;

use super::native;
use crate::project::Project;
use crate::{debian, say};

const SCRIPT: &str = "tests/judges/aws_cli.py";

/// Exact versions of all that the judge needs.
const REQUIREMENTS: &str = "tests/judges/requirements.txt";

/// Tests that write the answers to be judged, all named for that.
const WRITERS: [&str; 2] = ["corpus", "runbook"];
const WRITERS_NAME: &str = "answers_are_left_for";

/// What a file system may round a time by.
const COARSE: Duration = Duration::from_secs(2);

const ANSWERS: [&str; 2] = ["target/corpus-answers.ndjson", "target/runbook-answers.ndjson"];

/// Python with what an environment of its own is made of; Debian has that apart from Python.
const PACKAGES: [&str; 1] = ["python3-venv"];

pub(super) fn test(project: &Project) -> Result<()> {
    let python = python(project)?;
    let start = SystemTime::now();
    native::write(project, &WRITERS, WRITERS_NAME)?;
    for file in ANSWERS {
        // What an earlier run has left says nothing about the commands of today.
        let written = project.root.join(file).metadata().and_then(|file| file.modified());
        let written = written.with_context(|| format!("there is no {file}"))?;
        if start.duration_since(written).is_ok_and(|age| age > COARSE) {
            bail!("{file} is from an earlier run: no test `{WRITERS_NAME}…` has written it");
        }
    }
    cmd!(project.sh, "{python} {SCRIPT}").args(ANSWERS).run()?;
    Ok(())
}

/// A Python of our own that has what the requirements name, made again only when they change.
///
/// A copy of the requirements inside remembers what is there.
fn python(project: &Project) -> Result<PathBuf> {
    let sh = &project.sh;
    let home = project.target.join("judge");
    let python = home.join("bin/python");
    let wanted = sh.read_file(REQUIREMENTS)?;
    let installed = home.join("installed-requirements.txt");
    if python.exists() && installed.exists() && sh.read_file(&installed)? == wanted {
        return Ok(python);
    }
    if !makes_environments(project)? {
        debian::install(sh, &PACKAGES).context("there is no Python here with its modules venv and ensurepip")?;
        if !makes_environments(project)? {
            bail!("python3-venv was installed, and the `python3` in the PATH still lacks venv or ensurepip");
        }
    }
    say::doing(format_args!(
        "installing AWS's command line, as {REQUIREMENTS} names it, into {}",
        project.short(&home)
    ));
    cmd!(sh, "python3 -m venv --clear {home}").run()?;
    cmd!(sh, "{python} -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all:")
        .args(["--requirement", REQUIREMENTS])
        .run()?;
    sh.write_file(installed, wanted)?;
    Ok(python)
}

fn makes_environments(project: &Project) -> Result<bool> {
    if which::which("python3").is_err() {
        return Ok(false);
    }
    let output = cmd!(project.sh, "python3 -c").arg("import venv, ensurepip").quiet().ignore_status().output()?;
    Ok(output.status.success())
}
