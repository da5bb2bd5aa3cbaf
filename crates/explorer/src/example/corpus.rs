//! Cases of the corpus in which a rule fires.

use serde::Deserialize;
use serde_json::Value;

use crate::{Error, project};

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
    let path = format!("tests/corpus/rules/{rule}.json");
    let file: File = serde_json::from_str(&project::read(&path)?).map_err(|error| format!("{path}: {error}"))?;
    Ok(file.cases.into_iter().filter(|case| case.kind == "fires").filter_map(|case| case.request).collect())
}
