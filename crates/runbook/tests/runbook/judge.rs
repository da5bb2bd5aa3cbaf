//! AWS's own command line as a judge of every command emitted.
//!
//! `JUDGE_PYTHON=… cargo test -p upgrade-runbook -- --ignored judge`, with a Python that has `awscli`.

use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};

use upgrade_runbook::answer::{self, Shell};

use crate::case::{answered, cases};

/// A command line and the request that it must send, as a line of JSON.
fn pair(commands: &[answer::Command]) -> Option<String> {
    let text = |shell| commands.iter().find(|command| command.shell == shell).map(|command| command.text.as_str());
    let posix = text(Shell::Posix)?;
    Some(serde_json::json!({ "posix": posix, "queryApi": text(Shell::QueryApi) }).to_string())
}

#[test]
#[ignore = "needs a Python with awscli, named by JUDGE_PYTHON"]
fn judge_aws_cli() {
    let mut pairs = BTreeSet::new();
    for (guide, cluster, goal) in cases() {
        for step in answered(guide, cluster, goal).strategies.iter().flat_map(|strategy| &strategy.steps) {
            pairs.extend(pair(&step.commands));
            pairs.extend(step.before.iter().chain(&step.after).filter_map(|check| pair(&check.commands)));
        }
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/judges/aws_cli.py");
    let python = std::env::var("JUDGE_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let mut judge = Command::new(python).arg(script).stdin(Stdio::piped()).spawn().unwrap();
    let lines: Vec<String> = pairs.into_iter().collect();
    judge.stdin.take().unwrap().write_all(lines.join("\n").as_bytes()).unwrap();
    assert!(judge.wait().unwrap().success());
}
