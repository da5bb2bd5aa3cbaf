//! Answers for the judge of commands: `cargo xtask test judge` puts every command in them to AWS's own command line.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::json;

use crate::case::{answered, cases};

/// One a line, in the form that the corpus has in `target/corpus-answers.ndjson`.
#[test]
fn answers_are_left_for_the_judge() {
    let mut lines = String::new();
    for (guide, cluster, goal) in cases() {
        let answer = serde_json::to_string(&answered(guide, cluster, goal)).unwrap();
        let name = format!("runbook, {}: {cluster} => {goal}", guide.id);
        writeln!(lines, "{}", json!({ "name": name, "answer": answer })).unwrap();
    }
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target");
    fs::create_dir_all(&target).unwrap();
    fs::write(target.join("runbook-answers.ndjson"), lines).unwrap();
}
