//! AWS's own command line as a judge of every command in an answer.

use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result, bail};
use xshell::cmd;

use super::native;
use crate::project::Project;
use crate::python;

const SCRIPT: &str = "tests/judges/aws_cli.py";

/// Exact versions of all that the judge needs.
const REQUIREMENTS: &str = "tests/judges/requirements.txt";

/// Tests that write the answers to be judged, all named for that.
const WRITERS: [&str; 2] = ["corpus", "runbook"];
const WRITERS_NAME: &str = "answers_are_left_for";

/// What a file system may round a time by.
const COARSE: Duration = Duration::from_secs(2);

const ANSWERS: [&str; 2] = ["target/corpus-answers.ndjson", "target/runbook-answers.ndjson"];

pub(super) fn test(project: &Project) -> Result<()> {
    let home = project.target.join("judge");
    let python = python::environment(project, &home, &project.root.join(REQUIREMENTS))?;
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
