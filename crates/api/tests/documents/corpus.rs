//! Cases of the corpus as requests.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use upgrade_api::{Answered, answered};

/// The example that the page shows first: a pending scale-up blocks the upgrade.
const BLOCKED: &str = include_str!("../../../../web/ui/src/model/example.json");

/// What is read whole, by a short name.
const READ: [(&str, &str); 3] = [
    (
        "new-cluster",
        "states/05-valkey-8-1-back-to-redis: 8.1 to Redis OSS 7.1: a new cluster, from the backup taken before",
    ),
    (
        "everything",
        "states/29-everything-at-once: 5.0.0 to Valkey 9.0 with cluster mode, three shards, encryption, \
         a larger node type, and a group of its own",
    ),
    ("no-path", "states/28-much-unknown: cluster mode enabled is wanted on 5.0.0, which it has"),
];

/// What is read whole.
pub(crate) fn read() -> Vec<(&'static str, Answered)> {
    let cases = all();
    let find =
        |wanted: &str| cases.iter().find(|(name, _)| name == wanted).map(|(_, request)| answered(request)).unwrap();
    let corpus = READ.map(|(short, name)| (short, find(name)));
    std::iter::once(("blocked", answered(BLOCKED))).chain(corpus).collect()
}

/// Every case that is an object, with its name.
pub(crate) fn all() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    let mut cases = Vec::new();
    for folder in ["rules", "contradictions", "matrix", "scenarios", "states", "faults", "input"] {
        let entries = fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<PathBuf> =
            entries.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect();
        files.sort_unstable();
        for file in files {
            let stem = file.file_stem().unwrap().to_string_lossy().into_owned();
            let text: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
            for case in text.get("cases").and_then(Value::as_array).unwrap() {
                let name = case.get("name").and_then(Value::as_str).unwrap();
                if let Some(request) = case.get("request") {
                    cases.push((format!("{folder}/{stem}: {name}"), request.to_string()));
                }
            }
        }
    }
    assert!(cases.len() > 1_000, "{}", cases.len());
    cases
}
