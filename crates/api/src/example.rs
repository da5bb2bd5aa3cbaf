//! A request with every field, made from the rows: for tests and documentation.

use serde_json::{Map, Value, json};
use upgrade_rules::facts::{Field, Record, Shape};

use crate::PlanRequest;

/// A request with every field of the contract, each with a value that it takes: a Redis OSS replication group, since nearly
/// every field concerns one.
pub fn full_request() -> Value {
    record(PlanRequest::FIELDS)
}

fn record(fields: &[&'static Field]) -> Value {
    fields.iter().map(|field| (field.name.to_owned(), value(field))).collect::<Map<_, _>>().into()
}

fn value(field: &Field) -> Value {
    match field.shape {
        Shape::Text => json!(field.form.example()),
        Shape::Flag => json!(false),
        Shape::Number => json!(field.range.0.max(1)),
        Shape::Word(words) => word(words),
        Shape::Words(words) => json!([word(words)]),
        Shape::Texts => json!(["NumCacheNodes"]),
        Shape::Numbers => json!([0]),
        Shape::Map => json!({ "databases": "16" }),
        Shape::Record(fields) => record(fields),
    }
}

fn word(words: &[&str]) -> Value {
    let redis = words.iter().find(|word| **word == "redis");
    redis.or(words.first()).map_or(Value::Null, |word| json!(word))
}
