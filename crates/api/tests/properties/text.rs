//! Any text gives an answer.

use proptest::prelude::*;
use serde_json::Value;
use upgrade_api::plan_text;

use crate::common::{config, json, requests};

fn is_an_answer(text: &str) -> Result<(), TestCaseError> {
    let answer: Value = serde_json::from_str(text).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let status = answer.get("status").and_then(Value::as_str).unwrap_or_default();
    prop_assert!(["planned", "conditional", "up-to-date", "no-path", "invalid"].contains(&status), "status {}", status);
    let errors = answer.get("errors").and_then(Value::as_array).map_or(0, Vec::len);
    prop_assert_eq!(status == "invalid", errors > 0);
    prop_assert!(errors <= 60, "{} errors listed", errors);
    Ok(())
}

/// Any JSON, a few levels deep, with the names of the contract in it.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(
            &["redis", "7.1", "newest", "6.x", "", "replication-group", "`", "{name}", "cache.r6g.large"][..]
        )
        .prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        let names = prop::sample::select(NAMES);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((names.prop_map(str::to_owned), inner), 0..6)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
        .boxed()
    })
    .boxed()
}

const NAMES: &[&str] = &[
    "cluster",
    "goal",
    "guide",
    "asOf",
    "detail",
    "kind",
    "id",
    "engine",
    "version",
    "nodeType",
    "nodes",
    "shards",
    "replicasPerShard",
    "clusterMode",
    "pending",
    "parameterGroup",
    "parameters",
    "data",
    "databasesInUse",
    "client",
    "limits",
    "globalDatastore",
    "role",
    "latestSnapshot",
    "userGroupEngines",
    "vershun",
    "",
];

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn any_json_gives_an_answer(json in any_json()) {
        let text = json.to_string();
        is_an_answer(&plan_text(&text))?;
    }

    #[test]
    fn a_request_with_something_else_in_it_gives_an_answer(
        request in requests(),
        place in prop::sample::select(NAMES),
        inner in prop::option::of(prop::sample::select(NAMES)),
        foreign in any_json(),
    ) {
        let mut value: Value = serde_json::from_str(&json(&request)).expect("a request");
        let mut object = value.as_object_mut().expect("an object");
        if let Some(inner) = inner
            && let Some(Value::Object(deeper)) = object.get_mut("cluster")
        {
            deeper.insert(inner.to_owned(), foreign.clone());
        }
        if let Some(Value::Object(deeper)) = value.get_mut("goal") {
            object = deeper;
            object.insert(place.to_owned(), foreign);
        }
        is_an_answer(&plan_text(&value.to_string()))?;
    }

    #[test]
    fn any_text_gives_an_answer(text in ".{0,200}") {
        is_an_answer(&plan_text(&text))?;
    }

    #[test]
    fn half_a_request_gives_an_answer(request in requests(), cut in any::<prop::sample::Index>(), put in "[\\[\\]{}\",:0-9a-z\\\\]{0,3}") {
        let text = json(&request);
        let cut = cut.index(text.len() + 1);
        let (start, end) = text.split_at((0..=cut).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0));
        is_an_answer(&plan_text(start))?;
        is_an_answer(&plan_text(&[start, &put, end].concat()))?;
    }
}
