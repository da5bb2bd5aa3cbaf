//! The example that is shown at first: a blocked upgrade, as people meet it.

use serde_json::Value;

const EXAMPLE: &str = include_str!("example.json");

/// A replication group of Redis OSS 6.2 with a scale-up pending, to be upgraded to 7.1 at once.
pub fn request() -> Value {
    serde_json::from_str(EXAMPLE).unwrap_or_default()
}

/// Its cluster.
pub fn cluster() -> Value {
    part("cluster")
}

/// What is wanted of it.
pub fn goal() -> Value {
    part("goal")
}

fn part(name: &str) -> Value {
    request().get_mut(name).map(Value::take).unwrap_or_default()
}

/// Whether a request is about the example's cluster.
pub fn is_shown(request: &Value) -> bool {
    request.get("cluster") == self::request().get("cluster")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::form::Form;

    #[test]
    fn the_example_fills_the_form_and_is_known_again() {
        let form = Form::from_request(&request());
        assert_eq!(form.to_request(), request());
        assert!(is_shown(&form.to_request()));
        assert_eq!(goal().get("version"), Some(&Value::from("7.1")));
    }
}
