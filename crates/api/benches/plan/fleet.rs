//! Very many different clusters, one after another.

use std::hint::black_box;
use std::time::Instant;

use serde_json::{Map, Value};
use upgrade_api::{Detail, plan};

use super::{microseconds, read};

/// Plans so many different requests, as `full` and as `summary`.
pub(super) fn in_a_row(count: usize) {
    let requests: Vec<_> =
        requests(count).into_iter().map(|json| upgrade_api::read_value(json).expect("a request")).collect();
    println!("{} different clusters in a row, native", requests.len());
    for (name, detail) in [("full", Detail::Full), ("summary", Detail::Summary)] {
        let begun = Instant::now();
        for request in &requests {
            let mut request = request.clone();
            request.detail = Some(detail);
            drop(black_box(plan(black_box(&request))));
        }
        let took = begun.elapsed();
        let each = took / u32::try_from(requests.len().max(1)).unwrap_or(1);
        println!("{name:<8} {:>8.2} s  {:>8.1}µs each", took.as_secs_f64(), microseconds(each));
    }
}

/// Combinations of the parts in `fleet.json`, spread over all of them.
fn requests(count: usize) -> Vec<Value> {
    let fleet: Value = serde_json::from_str(&read("fleet")).expect("the parts of the fleet");
    let list = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    let mut axes: Vec<Vec<Value>> = list(fleet.get("clusterParts")).iter().map(|part| list(Some(part))).collect();
    axes.push(list(fleet.get("goals")));
    let all: usize = axes.iter().map(Vec::len).product();
    let mut requests = Vec::with_capacity(count);
    for number in 0..count.min(all) {
        // The same spread as in Node: every combination at most once.
        let mut place = number * all / count.min(all);
        let mut cluster = fleet.get("cluster").cloned().unwrap_or_default();
        let mut goal = Value::Null;
        for (at, axis) in axes.iter().enumerate() {
            let part = axis.get(place % axis.len()).cloned().unwrap_or_default();
            place /= axis.len();
            if at + 1 == axes.len() { goal = part } else { merge(&mut cluster, part) }
        }
        let mut request = Map::new();
        request.insert("asOf".to_owned(), fleet.get("asOf").cloned().unwrap_or_default());
        request.insert("cluster".to_owned(), cluster);
        request.insert("goal".to_owned(), goal);
        requests.push(Value::Object(request));
    }
    requests
}

fn merge(into: &mut Value, part: Value) {
    match (into, part) {
        (Value::Object(into), Value::Object(part)) => {
            for (key, value) in part {
                merge(into.entry(key).or_insert(Value::Null), value);
            }
        }
        (into, part) => *into = part,
    }
}
