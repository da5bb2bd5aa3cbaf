//! Reads the corpus.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

/// The folders with cases.
pub(crate) const FOLDERS: [&str; 7] = ["rules", "contradictions", "matrix", "scenarios", "states", "faults", "input"];

/// One file of cases.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    /// The folder that it is in.
    #[serde(skip)]
    pub(crate) folder: String,
    /// Its name without `.json`.
    #[serde(skip)]
    pub(crate) stem: String,
    /// The rule that it is about.
    pub(crate) rule: Option<String>,
    /// The contradiction that it is about.
    pub(crate) contradiction: Option<String>,
    /// What it is about, where that is neither.
    pub(crate) about: Option<String>,
    /// The facts that its expectations rest on.
    pub(crate) facts: Vec<String>,
    /// Why there is no case with an unknown fact, where there is none.
    pub(crate) unknown: Option<String>,
    /// The cases.
    pub(crate) cases: Vec<Case>,
}

/// What a case shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    /// The rule fires, or the contradiction touches the plan.
    Fires,
    /// The nearest state in which it does not.
    Silent,
    /// A deciding fact is unknown.
    Unknown,
    /// A whole situation.
    Scenario,
    /// A request with errors.
    Input,
}

/// One case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    /// Unique in its file.
    pub(crate) name: String,
    /// What it shows.
    pub(crate) kind: Kind,
    /// The request.
    pub(crate) request: Option<Value>,
    /// The request as text, where it is not JSON or its exact text matters.
    pub(crate) text: Option<String>,
    /// How often the text is repeated.
    pub(crate) times: Option<usize>,
    /// What the answer must and must not be.
    pub(crate) expect: Expect,
}

impl Case {
    /// The request as the core takes it.
    pub(crate) fn request_text(&self) -> String {
        match (&self.request, &self.text) {
            (Some(request), None) => request.to_string(),
            (None, Some(text)) => text.repeat(self.times.unwrap_or(1)),
            _ => panic!("case `{}` needs either `request` or `text`", self.name),
        }
    }
}

/// What an answer must and must not be; what is left out is not looked at.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Expect {
    pub(crate) status: Option<String>,
    pub(crate) verdict: Option<String>,
    pub(crate) reasons: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) codes: Vec<String>,
    #[serde(default)]
    pub(crate) absent: Vec<String>,
    pub(crate) blockers: Option<Vec<String>>,
    pub(crate) resolutions: Option<Vec<String>>,
    pub(crate) recommended: Option<String>,
    pub(crate) strategies: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) has_strategies: Vec<String>,
    #[serde(default)]
    pub(crate) lacks_strategies: Vec<String>,
    pub(crate) contradictions: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) contradictions_include: Vec<String>,
    #[serde(default)]
    pub(crate) contradictions_lack: Vec<String>,
    #[serde(default)]
    pub(crate) codes_in: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub(crate) absent_in: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub(crate) questions: Vec<String>,
    #[serde(default)]
    pub(crate) conditions: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub(crate) steps: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub(crate) interruption: BTreeMap<String, BTreeMap<String, serde_json::Map<String, Value>>>,
    #[serde(default)]
    pub(crate) data_risk: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) endpoints: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) completes: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) rollback_until: BTreeMap<String, Option<String>>,
    pub(crate) errors: Option<Vec<ExpectedError>>,
    #[serde(default)]
    pub(crate) says: Vec<String>,
    #[serde(default)]
    pub(crate) never: Vec<String>,
    #[serde(default)]
    pub(crate) says_in: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub(crate) never_in: BTreeMap<String, Vec<String>>,
}

impl Expect {
    /// Every strategy id that it names.
    pub(crate) fn strategy_ids(&self) -> impl Iterator<Item = &str> {
        let lists = [self.resolutions.as_ref(), self.strategies.as_ref()].into_iter().flatten();
        let listed = lists.chain([&self.has_strategies, &self.lacks_strategies]).flatten().chain(&self.recommended);
        listed
            .chain(self.codes_in.keys())
            .chain(self.absent_in.keys())
            .chain(self.conditions.keys())
            .chain(self.steps.keys())
            .chain(self.interruption.keys())
            .chain(self.data_risk.keys())
            .chain(self.endpoints.keys())
            .chain(self.completes.keys())
            .chain(self.rollback_until.keys())
            .chain(self.says_in.keys())
            .chain(self.never_in.keys())
            .map(String::as_str)
    }

    /// Every code of a reason that it names.
    pub(crate) fn code_ids(&self) -> impl Iterator<Item = &str> {
        let of_ways =
            [&self.conditions, &self.codes_in, &self.absent_in].into_iter().flat_map(BTreeMap::values).flatten();
        self.codes.iter().chain(&self.absent).chain(self.reasons.iter().flatten()).chain(of_ways).map(String::as_str)
    }
}

/// An error in a request.
#[derive(Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExpectedError {
    pub(crate) path: String,
    pub(crate) code: String,
}

/// Where the corpus is.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus")
}

/// Every file of cases, by folder and name.
pub(crate) fn files() -> Vec<File> {
    let mut files = Vec::new();
    for folder in FOLDERS {
        let mut paths: Vec<PathBuf> = fs::read_dir(root().join(folder))
            .unwrap_or_else(|error| panic!("tests/corpus/{folder}: {error}"))
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
            .collect();
        paths.sort_unstable();
        for path in paths {
            let text = fs::read_to_string(&path).unwrap();
            let mut file: File =
                serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            folder.clone_into(&mut file.folder);
            file.stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            files.push(file);
        }
    }
    files
}
