//! Values that are not written as such, but refer to something that the document does not contain.

use serde_json::{Map, Value};

/// How a reference is written, where a value is one: a function of `CloudFormation`, an expression of a template, a secret, or what
/// is known only after a change.
///
/// `parameters`: what a template can be given, where it says that. A value that it has by default may be another one where it runs.
pub(super) fn reference(value: &Value, parameters: Option<&Map<String, Value>>) -> Option<String> {
    match value {
        // What Pulumi keeps secret.
        Value::Object(map) if map.contains_key(SIGNATURE) => Some("[secret]".to_owned()),
        Value::Object(map) => {
            let (key, inner) = map.iter().next()?;
            let function = map.len() == 1 && (key == "Ref" || key == "Condition" || key.starts_with("Fn::"));
            function.then(|| {
                let short = key.strip_prefix("Fn::").unwrap_or(key);
                let written = ["!", short, " ", &argument(inner)].concat();
                let default = parameters.and_then(|all| all.get(inner.as_str()?)?.get("Default")?.as_str());
                match default.filter(|text| text.len() < LONGEST) {
                    Some(default) if key == "Ref" => [&written, ", by default ", default].concat(),
                    _ => written.trim_end().to_owned(),
                }
            })
        }
        // `${name}` of Terraform, Pulumi and `CloudFormation`, `{{ name }}` of Helm, `{{resolve:...}}` of `CloudFormation`.
        Value::String(text) if text.contains("${") || text.contains("{{") => Some(text.chars().take(LONGEST).collect()),
        Value::String(text) if text == UNKNOWN => Some("[known after an update]".to_owned()),
        _ => None,
    }
}

/// Longer references are not shown whole.
const LONGEST: usize = 100;

/// The key of an object of Pulumi that is more than its values.
const SIGNATURE: &str = "4dabf18193072939515e22adb298388d";
/// What Pulumi writes for a text that is not known yet.
const UNKNOWN: &str = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/// The part of a function's argument that says the most.
fn argument(value: &Value) -> String {
    match value {
        Value::String(text) => text.chars().take(LONGEST).collect(),
        Value::Array(list) => list.first().map(argument).unwrap_or_default(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_reference_is_told_from_a_value() {
        for (value, found) in [
            (json!({"Ref": "Version"}), Some("!Ref Version")),
            (json!({"Fn::Sub": "app-${Environment}"}), Some("!Sub app-${Environment}")),
            (json!({"Fn::If": ["isProd", "a", "b"]}), Some("!If isProd")),
            (json!({"Fn::FindInMap": [{"Ref": "A"}, "b"]}), Some("!FindInMap")),
            (json!("${aws_elasticache_cluster.a.id}"), Some("${aws_elasticache_cluster.a.id}")),
            (json!("{{ .Values.version }}"), Some("{{ .Values.version }}")),
            (json!({"4dabf18193072939515e22adb298388d": "1b47", "ciphertext": "x"}), Some("[secret]")),
            (json!("7.1"), None),
            (json!({"name": "x", "Ref": "y"}), None),
            (json!({}), None),
            (json!(["${a}"]), None),
        ] {
            assert_eq!(reference(&value, None).as_deref(), found, "{value}");
        }
    }

    #[test]
    fn the_default_of_a_parameter_is_named() {
        let parameters = json!({"Version": {"Type": "String", "Default": "7.1"}, "Other": {"Type": "String"}});
        for (name, found) in [("Version", "!Ref Version, by default 7.1"), ("Other", "!Ref Other")] {
            assert_eq!(reference(&json!({"Ref": name}), parameters.as_object()).as_deref(), Some(found));
        }
    }
}
