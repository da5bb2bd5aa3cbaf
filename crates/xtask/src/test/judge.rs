//! Judges of every command in an answer: AWS's own command line, and an emulator that remembers. Shells judge scripts, and
//! other implementations judge what other programs read.

use std::process::Command;
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result, bail};

use super::native;
use crate::project::Project;
use crate::python;

const COMMANDS: &str = "tests/judges/aws_cli.py";
const EMULATOR: &str = "tests/judges/emulator.py";
const SCRIPTS: &str = "tests/judges/scripts.py";
const DOCUMENTS: &str = "tests/judges/documents.py";

/// Exact versions of all that the judges need.
const REQUIREMENTS: &str = "tests/judges/requirements.txt";

/// Tests that write the answers to be judged, all named for that.
const WRITERS: [&str; 3] = ["corpus", "documents", "runbook"];
const WRITERS_NAME: &str = "answers_are_left_for";

/// What a file system may round a time by.
const COARSE: Duration = Duration::from_secs(2);

const ANSWERS: [&str; 2] = ["target/corpus-answers.ndjson", "target/runbook-answers.ndjson"];
const OF_SCRIPTS: &str = "target/corpus-scripts.ndjson";
const OF_DOCUMENTS: &str = "target/corpus-documents.ndjson";

pub(super) fn test(project: &Project) -> Result<()> {
    let home = project.target.join("judge");
    let python = python::environment(project, &home, &project.root.join(REQUIREMENTS))?;
    let start = SystemTime::now();
    native::write(project, &WRITERS, WRITERS_NAME)?;
    for file in ANSWERS.into_iter().chain([OF_SCRIPTS, OF_DOCUMENTS]) {
        // What an earlier run has left says nothing about the commands of today.
        let written = project.root.join(file).metadata().and_then(|file| file.modified());
        let written = written.with_context(|| format!("there is no {file}"))?;
        if start.duration_since(written).is_ok_and(|age| age > COARSE) {
            bail!("{file} is from an earlier run: no test `{WRITERS_NAME}…` has written it");
        }
    }
    // All at once, as each of them keeps one processor busy for minutes.
    let judges: [(&str, &[&str]); 4] =
        [(COMMANDS, &ANSWERS), (SCRIPTS, &[OF_SCRIPTS]), (EMULATOR, &[OF_SCRIPTS]), (DOCUMENTS, &[OF_DOCUMENTS])];
    let mut started = Vec::new();
    for (judge, files) in judges {
        let child = Command::new(&python).arg(judge).args(files).current_dir(&project.root).spawn();
        started.push((judge, child.with_context(|| format!("cannot start {judge}"))?));
    }
    // Waits for each, also after one has failed: none is left behind.
    let ended: Vec<_> = started.into_iter().map(|(judge, mut child)| (judge, child.wait())).collect();
    for (judge, status) in ended {
        let status = status?;
        if !status.success() {
            bail!("{judge} failed ({status})");
        }
    }
    Ok(())
}
