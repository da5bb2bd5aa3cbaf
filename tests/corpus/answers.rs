//! Every case with its answer, once for all tests; and the file that the tests of Node and of the page compare with.

use std::fmt::Write as _;
use std::fs;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::case::{self, Case, File};

/// A case with its answer.
pub(crate) struct Answered {
    /// `rules/no-downgrade: the name of the case`.
    pub(crate) name: String,
    /// The file that it is in.
    pub(crate) file: &'static File,
    /// The case.
    pub(crate) case: &'static Case,
    /// The request as the core got it.
    pub(crate) request: String,
    /// The answer as it came.
    pub(crate) text: String,
    /// The answer, read.
    pub(crate) answer: Value,
}

/// Every case with its answer.
pub(crate) fn all() -> &'static [Answered] {
    static ALL: LazyLock<Vec<Answered>> = LazyLock::new(answer);
    &ALL
}

/// Every file.
pub(crate) fn files() -> &'static [File] {
    static FILES: LazyLock<Vec<File>> = LazyLock::new(case::files);
    &FILES
}

fn answer() -> Vec<Answered> {
    let mut all = Vec::new();
    for file in files() {
        for case in &file.cases {
            let request = case.request_text();
            let text = upgrade_api::plan_text(&request);
            let name = format!("{}/{}: {}", file.folder, file.stem, case.name);
            let answer = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: no JSON: {error}"));
            all.push(Answered { name, file, case, request, text, answer });
        }
    }
    all
}

/// Longer requests are left to the tests here: they show only that the size is refused.
const LONGEST: usize = 64 * 1024;

#[test]
fn answers_are_left_for_node_and_the_page() {
    let mut lines = String::new();
    for answered in all() {
        let request = answered.request.as_str();
        // An object, or one line that is no JSON: what a line of `--ndjson` can be, and an argument of `plan`.
        let one_line = match serde_json::from_str::<Value>(request) {
            Ok(json) => json.is_object(),
            Err(_) => !request.contains(['\n', '\r']) && !request.trim().is_empty(),
        };
        if one_line && request.len() <= LONGEST {
            let line = json!({ "name": answered.name, "request": request, "answer": answered.text });
            writeln!(lines, "{line}").unwrap();
        }
    }
    let target = case::root().join("../../target");
    fs::create_dir_all(&target).unwrap();
    fs::write(target.join("corpus-answers.ndjson"), lines).unwrap();
}
