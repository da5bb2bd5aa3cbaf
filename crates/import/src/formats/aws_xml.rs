//! XML of AWS's Query API.

use serde_json::{Map, Value};

use super::format::Format;
use super::opening::Opening;
use super::reading::Reading;
use super::stretch::{Broken, Stretch};
use super::{aws, xml};

/// What the Query API answers: `DescribeCacheClustersResponse`, or a part of it.
pub(super) struct AwsXml;

impl Format for AwsXml {
    fn begins(&self, text: &str) -> bool {
        text.starts_with('<') && xml::root(text).is_some_and(is_answer)
    }

    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>> {
        if here.indented || !self.begins(here.text) {
            return None;
        }
        let root = xml::root(here.text)?;
        Some(xml::parse(here.text).and_then(|xml| {
            let tree = result(root, xml.value);
            if aws::describes(&tree) {
                Ok(Stretch::new(xml.bytes, tree, xml.repeated))
            } else {
                Err(Broken::foreign(xml.bytes))
            }
        }))
    }

    fn read(&self, tree: &Value, reading: &mut Reading<'_>) {
        aws::read(tree, reading);
    }
}

fn is_answer(root: &str) -> bool {
    root.ends_with("Response") && root != "ErrorResponse" || root.ends_with("Result") || aws::is_root(root)
}

/// What the JSON would have: without the two elements that the Query API puts around it.
fn result(root: &str, value: Value) -> Value {
    let mut map = match value {
        Value::Object(map) => map,
        // A list that was copied without its answer.
        other => return Value::Object(Map::from_iter([(root.to_owned(), other)])),
    };
    let inner = map.keys().find(|name| name.ends_with("Result")).cloned();
    match inner.and_then(|name| map.remove(&name)) {
        Some(result) => result,
        None if aws::is_root(root) => Value::Object(Map::from_iter([(root.to_owned(), Value::Object(map))])),
        None => Value::Object(map),
    }
}
