//! Cases of the corpus.

use serde::Deserialize;
use serde_json::Value;

use crate::{Error, project};

/// The folders whose cases have requests.
const FOLDERS: [&str; 7] = ["rules", "contradictions", "matrix", "scenarios", "states", "faults", "input"];

#[derive(Deserialize)]
struct File {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    kind: String,
    request: Option<Value>,
}

/// The requests of the cases in which this rule fires, in their order.
pub(super) fn firing(rule: &str) -> Result<Vec<Value>, Error> {
    let cases = read("rules", rule)?;
    Ok(cases.into_iter().filter(|case| case.kind == "fires").filter_map(|case| case.request).collect())
}

/// The requests of all cases.
pub(crate) fn all() -> Result<Vec<Value>, Error> {
    let mut requests = Vec::new();
    for folder in FOLDERS {
        for stem in project::stems(&format!("tests/corpus/{folder}"), "json")? {
            requests.extend(read(folder, &stem)?.into_iter().filter_map(|case| case.request));
        }
    }
    Ok(requests)
}

fn read(folder: &str, stem: &str) -> Result<Vec<Case>, Error> {
    let path = format!("tests/corpus/{folder}/{stem}.json");
    let file: File = serde_json::from_str(&project::read(&path)?).map_err(|error| format!("{path}: {error}"))?;
    Ok(file.cases)
}
