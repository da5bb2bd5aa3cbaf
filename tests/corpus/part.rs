//! Parts of an answer, as JSON.

use std::collections::BTreeSet;

use serde_json::Value;

/// A list in an object; none where there is no such list.
pub(crate) fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A text in an object; empty where there is no such text.
pub(crate) fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// One text of each object of a list.
pub(crate) fn texts<'v>(value: &'v Value, list_key: &str, key: &str) -> Vec<&'v str> {
    list(value, list_key).iter().map(|item| text(item, key)).collect()
}

/// A list of texts.
pub(crate) fn strings<'v>(value: &'v Value, key: &str) -> Vec<&'v str> {
    list(value, key).iter().filter_map(Value::as_str).collect()
}

/// The codes of what blocks the requested upgrade, or might.
pub(crate) fn reasons(answer: &Value) -> Vec<&str> {
    answer.get("direct").map(|direct| texts(direct, "reasons", "code")).unwrap_or_default()
}

/// The codes of the blockers.
pub(crate) fn blockers(answer: &Value) -> Vec<&str> {
    let reasons = list(answer, "blockers").iter().filter_map(|blocker| blocker.get("reason"));
    reasons.map(|reason| text(reason, "code")).collect()
}

/// Every code that appears anywhere: reasons, notices, steps' why, conditions, broken limits.
pub(crate) fn codes(answer: &Value) -> BTreeSet<&str> {
    let mut codes: BTreeSet<&str> = reasons(answer).into_iter().collect();
    codes.extend(texts(answer, "notices", "code"));
    codes.extend(blockers(answer));
    for strategy in list(answer, "strategies") {
        codes.extend(codes_of_way(strategy));
    }
    codes
}

/// Every code that is said with a strategy itself.
pub(crate) fn codes_of_way(strategy: &Value) -> BTreeSet<&str> {
    let mut codes: BTreeSet<&str> = texts(strategy, "conditions", "id").into_iter().collect();
    codes.extend(texts(strategy, "rejectedBecause", "code"));
    for step in list(strategy, "steps") {
        codes.extend(texts(step, "why", "code"));
    }
    codes
}

/// Every code that is true of a strategy: said with it, or whichever is chosen.
pub(crate) fn codes_true_of<'v>(answer: &'v Value, strategy: &'v Value) -> BTreeSet<&'v str> {
    let mut codes = codes_of_way(strategy);
    codes.extend(texts(answer, "notices", "code"));
    codes
}

/// The strategy with this id.
pub(crate) fn strategy<'v>(answer: &'v Value, id: &str) -> Option<&'v Value> {
    list(answer, "strategies").iter().find(|strategy| text(strategy, "id") == id)
}

/// Calls with the path and value of every text, but not of the list of sources at the end.
pub(crate) fn each_text<'v>(value: &'v Value, path: &str, with: &mut impl FnMut(&str, &'v str)) {
    match value {
        Value::String(text) => with(path, text),
        Value::Array(items) => items.iter().for_each(|item| each_text(item, path, with)),
        Value::Object(map) => {
            for (key, item) in map {
                if path.is_empty() && key == "sources" {
                    continue;
                }
                each_text(item, &format!("{path}.{key}"), with);
            }
        }
        _ => {}
    }
}

/// Everything that is said, each command line by line, and once with its continued lines joined.
pub(crate) fn everything_said(value: &Value) -> String {
    let mut said = String::new();
    each_text(value, "", &mut |path, text| {
        if path.ends_with(".sources") {
            return;
        }
        said.push_str(text);
        said.push('\n');
        if text.contains('\n') {
            let joined = text.replace("\\\n", " ").replace("^\n", " ").replace("`\n", " ");
            said.push_str(&joined.split_whitespace().collect::<Vec<_>>().join(" "));
            said.push('\n');
        }
    });
    said
}
