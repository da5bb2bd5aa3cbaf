//! What an import gives goes into a request as it is.

use std::fs;
use std::path::Path;

use serde_json::json;
use upgrade_api::Language;

#[test]
fn a_cluster_goes_into_a_request_as_it_is() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus/import");
    let mut seen = 0;
    for entry in fs::read_dir(folder).expect("the corpus of imports") {
        let path = entry.expect("an entry").path();
        // What a person pastes; its expected answer is beside it.
        if !path.extension().is_some_and(|ending| ["json", "txt", "xml", "yaml"].iter().any(|known| ending == *known)) {
            continue;
        }
        let bytes = fs::read(&path).expect("a document");
        let text = String::from_utf8_lossy(&bytes);
        for imported in upgrade_api::import(&text, Language::default()).clusters {
            let request = json!({ "cluster": imported.cluster, "goal": { "version": "newest" } });
            let read =
                upgrade_api::read_value(request).unwrap_or_else(|errors| panic!("{}: {errors:?}", path.display()));
            assert_eq!(read.cluster, imported.cluster, "{}", path.display());
            seen += 1;
        }
    }
    assert!(seen > 40, "only {seen} clusters were read");
}
