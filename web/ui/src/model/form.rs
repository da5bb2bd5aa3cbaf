//! The form as the user typed it, made into a request and read from one.
//!
//! Every value is kept as typed, even where it is wrong: the core says what is wrong with it, and where.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use upgrade_api::facts::{Concerns, paths};

use super::field::{Control, Field, SOME};
use super::{bytes, seconds};

/// How a request names the newest guide, if it names it.
pub const CURRENT: &str = "current";

/// The text of a list field that is known to be empty.
const NONE: &str = "none";

/// The form: the texts of its fields, by their places in the request. An empty field is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    values: BTreeMap<&'static str, String>,
}

impl Form {
    /// The text of a field.
    pub fn get(&self, path: &str) -> &str {
        self.values.get(path).map_or("", String::as_str)
    }

    /// Whether a field has a text.
    pub fn says(&self, path: &str) -> bool {
        self.values.contains_key(path)
    }

    /// Whether the plan goes by the newest guide: it is named, or none is.
    pub fn by_current_guide(&self) -> bool {
        matches!(self.get(paths::GUIDE), "" | CURRENT)
    }

    /// Puts a text into a field. "Nothing is pending" empties what was pending.
    pub fn set(&mut self, path: &str, text: &str) {
        if let Some(field) = Field::named(path) {
            self.put(field, text);
        }
        if path == paths::PENDING && text != SOME {
            self.values.retain(|path, _| Field::named(path).is_none_or(|one| one.concerns() != Concerns::WithPending));
        }
    }

    fn put(&mut self, field: Field, text: &str) {
        if text.is_empty() {
            self.values.remove(field.path());
        } else {
            self.values.insert(field.path(), text.to_owned());
        }
    }

    /// The form that shows a request; fields that the page does not know are left out.
    pub fn from_request(request: &Value) -> Self {
        let mut form = Self::default();
        for field in Field::all() {
            let mut place = Some(request);
            for name in field.path().split('.') {
                place = place.and_then(|value| value.get(name));
            }
            if let Some(value) = place.filter(|value| !value.is_null()) {
                form.put(field, &typed(field.control(), value));
            }
        }
        form
    }

    /// The request, with only what is set.
    pub fn to_request(&self) -> Value {
        let mut request = Map::new();
        // Both halves are required, even where nothing is given.
        request.insert("cluster".into(), Value::Object(Map::new()));
        request.insert("goal".into(), Value::Object(Map::new()));
        for field in Field::all() {
            let text = self.get(field.path()).trim();
            if !text.is_empty()
                && let Some(value) = written(field.control(), text)
            {
                put(&mut request, field.path(), value);
            }
        }
        Value::Object(request)
    }

    /// The form with another value at a place of the request, as an answer to a question gives it.
    #[must_use]
    pub fn with(&self, path: &str, value: Value) -> Self {
        let mut request = match self.to_request() {
            Value::Object(request) => request,
            _ => Map::new(),
        };
        put(&mut request, path, value);
        Self::from_request(&Value::Object(request))
    }

    /// The form with another cluster, and the same goal, guide and date.
    #[must_use]
    pub fn with_cluster(&self, cluster: Value) -> Self {
        self.with("cluster", cluster)
    }

    /// The form with nothing of a cluster, the newest version as the goal, and the same guide and date.
    #[must_use]
    pub fn emptied(&self) -> Self {
        self.with_cluster(Value::Object(Map::new())).with("goal", json!({ "version": "newest" }))
    }

    /// Whether both show the same cluster.
    pub fn same_cluster(&self, other: &Self) -> bool {
        let of = |form: &Self| form.to_request().get_mut("cluster").map(Value::take);
        of(self) == of(other)
    }

    /// The places of a request that this form cannot show: names that nobody knows.
    pub fn lost(&self, request: &Value) -> Vec<String> {
        let mut lost = Vec::new();
        missing(request, Some(&self.to_request()), "", &mut lost);
        lost
    }

    /// Whether a field concerns the cluster. One that says something always does: an error must be seen to be fixed.
    pub fn shows(&self, field: Field) -> bool {
        let memcached = self.get(paths::ENGINE) == "memcached";
        let serverless = self.get(paths::KIND) == "serverless";
        self.says(field.path())
            || match field.concerns() {
                Concerns::Every => true,
                Concerns::Memcached => memcached,
                Concerns::Replicating => !memcached,
                Concerns::Nodes => !serverless,
                Concerns::ReplicatingNodes => !memcached && !serverless,
                Concerns::WithPending => self.get(paths::PENDING) == SOME,
            }
    }

    /// How many of these fields say something, for "3 of 12 known".
    pub fn known(&self, fields: &[Field]) -> usize {
        fields.iter().filter(|field| self.says(field.path())).count()
    }
}

/// The places of what is in one value and not in the other.
fn missing(wanted: &Value, there: Option<&Value>, path: &str, lost: &mut Vec<String>) {
    match (wanted, there) {
        (Value::Null, _) => {}
        (Value::Object(wanted), there) if there.is_none_or(Value::is_object) && !wanted.is_empty() => {
            for (name, value) in wanted {
                let path = if path.is_empty() { name.clone() } else { [path, ".", name].concat() };
                missing(value, there.and_then(|there| there.get(name)), &path, lost);
            }
        }
        // A group of facts with none in it says nothing.
        (Value::Object(wanted), None) if wanted.is_empty() => {}
        (_, None) => lost.push(path.to_owned()),
        (_, Some(_)) => {}
    }
}

/// A value of the request as a user would type it.
fn typed(control: Control, value: &Value) -> String {
    match (control, value) {
        (Control::Pending, Value::Object(pending)) if pending.values().all(Value::is_null) => "none".into(),
        (Control::Pending, Value::Object(_)) => SOME.into(),
        (Control::Flag, Value::Bool(true)) => "yes".into(),
        (Control::Flag, Value::Bool(false)) => "no".into(),
        // A list with nothing in it says more than no list.
        (Control::Words | Control::Numbers, Value::Array(items)) if items.is_empty() => NONE.into(),
        (Control::Parameters, Value::Object(parameters)) if parameters.is_empty() => NONE.into(),
        (Control::Words | Control::Numbers, Value::Array(items)) => joined(items.iter().map(plain), ", "),
        (Control::Parameters, Value::Object(parameters)) => joined(
            parameters.iter().map(|(name, value)| {
                let mut line = name.clone();
                line.push('=');
                line.push_str(&plain(value));
                line
            }),
            "\n",
        ),
        (_, value) => plain(value),
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn joined(items: impl Iterator<Item = String>, between: &str) -> String {
    items.collect::<Vec<_>>().join(between)
}

/// What a user typed as a value of the request. What does not fit is passed on as text, so that the core can name it.
fn written(control: Control, text: &str) -> Option<Value> {
    let value = match control {
        Control::Number => number(text),
        Control::Seconds => seconds::read(text).map_or_else(|| Value::from(text), Value::from),
        Control::Bytes => bytes::read(text).map_or_else(|| Value::from(text), Value::from),
        Control::Flag => match text {
            "yes" => Value::Bool(true),
            "no" => Value::Bool(false),
            other => Value::from(other),
        },
        Control::Words | Control::Numbers if text == NONE => Value::Array(Vec::new()),
        Control::Parameters if text == NONE => Value::Object(Map::new()),
        Control::Words => list(text, word),
        Control::Numbers => list(text, number),
        Control::Parameters => {
            let mut parameters = Map::new();
            for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
                let (name, value) = line.split_once('=').unwrap_or((line, ""));
                parameters.insert(name.trim().into(), Value::from(value.trim()));
            }
            Value::Object(parameters)
        }
        // "Something is pending" says nothing until one of the next fields says what.
        Control::Pending if text == SOME => return None,
        Control::Pending => Value::Object(Map::new()),
        Control::Line | Control::Listed(_) | Control::Choice(_) | Control::Date | Control::Guide => Value::from(text),
    };
    Some(value)
}

fn word(text: &str) -> Value {
    Value::from(text)
}

fn number(text: &str) -> Value {
    text.parse::<u64>().map_or_else(|_| Value::from(text), Value::from)
}

fn list(text: &str, item: impl Fn(&str) -> Value) -> Value {
    Value::Array(text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(item).collect())
}

/// Puts a value at a place, making the objects around it.
fn put(request: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None => {
            request.insert(path.into(), value);
        }
        Some((name, rest)) => {
            let inner = request.entry(name).or_insert_with(|| Value::Object(Map::new()));
            if !inner.is_object() {
                *inner = Value::Object(Map::new());
            }
            if let Value::Object(inner) = inner {
                put(inner, rest, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_form_says_nothing() {
        assert_eq!(Form::default().to_request(), json!({"cluster": {}, "goal": {}}));
    }

    #[test]
    fn every_field_survives_the_round_trip() {
        let mut request = upgrade_api::full_request();
        if let Some(request) = request.as_object_mut() {
            request.retain(|name, _| !["language", "detail"].contains(&name.as_str()));
        }
        let form = Form::from_request(&request);
        for field in Field::all() {
            assert!(form.says(field.path()), "`{field:?}` is lost");
        }
        assert_eq!(form.to_request(), request);
        assert_eq!(form.known(&Field::all()), Field::all().len());
    }

    #[test]
    fn pending_has_three_states() {
        let mut form = Form::default();
        assert_eq!(form.to_request().pointer("/cluster/pending"), None);
        form.set(paths::PENDING, "none");
        assert_eq!(form.to_request().pointer("/cluster/pending"), Some(&json!({})));
        form.set(paths::PENDING, "some");
        assert_eq!(form.to_request().pointer("/cluster/pending"), None, "something, but unknown what: not `nothing`");
        form.set(paths::PENDING_NODE_TYPE, "cache.r6g.xlarge");
        assert_eq!(form.to_request().pointer("/cluster/pending"), Some(&json!({"nodeType": "cache.r6g.xlarge"})));
        form.set(paths::PENDING, "none");
        assert_eq!(form.to_request().pointer("/cluster/pending"), Some(&json!({})));
    }

    #[test]
    fn what_does_not_fit_is_passed_on_as_it_was_typed() {
        let mut form = Form::default();
        form.set(paths::SHARDS, "many");
        form.set(paths::MULTI_AZ, "perhaps");
        form.set(paths::USED_BYTES, "a lot");
        form.set(paths::LIMIT_WRITES, "soon");
        let request = form.to_request();
        assert_eq!(request.pointer("/cluster/shards"), Some(&json!("many")));
        assert_eq!(request.pointer("/cluster/multiAz"), Some(&json!("perhaps")));
        assert_eq!(request.pointer("/cluster/data/usedBytes"), Some(&json!("a lot")));
        assert_eq!(request.pointer("/goal/limits/writeInterruptionSeconds"), Some(&json!("soon")));
        assert_eq!(Form::from_request(&request), form);
    }

    #[test]
    fn seconds_have_units() {
        for (text, seconds) in [("5s", 5), ("1m", 60), ("7", 7)] {
            let mut form = Form::default();
            form.set(paths::LIMIT_WRITES, text);
            form.set(paths::DNS_TTL, text);
            let request = form.to_request();
            assert_eq!(request.pointer("/goal/limits/writeInterruptionSeconds"), Some(&json!(seconds)));
            assert_eq!(request.pointer("/cluster/client/dnsTtlSeconds"), Some(&json!(seconds)));
        }
    }

    #[test]
    fn an_answer_fills_its_field() {
        let form = Form::default().with("cluster.pending", json!({})).with("cluster.multiAz", json!(true));
        assert_eq!(form.get(paths::PENDING), "none");
        assert_eq!(form.get(paths::MULTI_AZ), "yes");
    }

    #[test]
    fn another_cluster_keeps_the_goal() {
        let mut form = Form::default();
        form.set(paths::ID, "old");
        form.set(paths::GOAL_VERSION, "7.1");
        let form = form.with_cluster(json!({"engine": "redis"}));
        assert_eq!(form.get(paths::ID), "");
        assert_eq!(form.get(paths::ENGINE), "redis");
        assert_eq!(form.get(paths::GOAL_VERSION), "7.1");
    }

    #[test]
    fn what_the_form_cannot_show_is_named() {
        let request = json!({
            "cluster": {"engine": "redis", "multiAZ": true, "client": {"speed": 3}, "pending": {}},
            "goal": {"version": "7.1"}, "note": "x", "asOf": null
        });
        assert_eq!(Form::from_request(&request).lost(&request), ["cluster.client.speed", "cluster.multiAZ", "note"]);
    }

    #[test]
    fn an_empty_list_is_known_to_be_empty() {
        let request = json!({
            "cluster": {"pending": {"other": []}, "parameterGroup": {"parameters": {}}, "data": {"databasesInUse": []}},
            "goal": {}
        });
        let form = Form::from_request(&request);
        assert_eq!(form.get(paths::PARAMETERS), "none");
        assert_eq!(form.to_request(), request);
        assert!(form.lost(&request).is_empty());
        let nothing = json!({"cluster": {"client": {}}, "goal": {"limits": {}}});
        assert!(Form::from_request(&nothing).lost(&nothing).is_empty(), "nothing was given, so nothing is lost");
    }

    #[test]
    fn memcached_is_not_asked_for_replicas_unless_some_are_given() {
        let replicas = Field::named(paths::REPLICAS).expect("it is a field");
        let mut form = Form::default();
        form.set(paths::ENGINE, "memcached");
        assert!(!form.shows(replicas));
        form.set(paths::REPLICAS, "2");
        assert!(form.shows(replicas), "an impossible value must be seen");
    }

    #[test]
    fn null_is_unknown() {
        let form =
            Form::from_request(&json!({"cluster": {"multiAz": null, "pending": null}, "goal": {"version": "7.1"}}));
        assert_eq!(form.get(paths::MULTI_AZ), "");
        assert_eq!(form.get(paths::PENDING), "");
    }
}
