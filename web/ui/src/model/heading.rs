//! The request in one line, for where the form is folded.

use upgrade_api::facts::paths;

use super::field::Field;
use super::form::Form;
use crate::text::{Text, fill, say};

/// What the form holds: `orders: Redis OSS 6.2 → Valkey 8.1`. What nobody has said is left out.
pub fn of_inputs(form: &Form) -> String {
    let engine = |path| {
        let word = form.get(path);
        Field::named(path).filter(|_| !word.is_empty()).and_then(|field| field.choice(word)).unwrap_or_default()
    };
    let from = joined(engine(paths::ENGINE), form.get(paths::VERSION));
    let to = joined(engine(paths::GOAL_ENGINE), form.get(paths::GOAL_VERSION));
    let change = match (from.is_empty(), to.is_empty()) {
        (false, false) => fill(Text::FromTo, &[&from, &to]),
        (true, true) => return say(Text::EnterCluster).to_owned(),
        _ => from + &to,
    };
    match form.get(paths::ID) {
        "" => change,
        id => fill(Text::InputsOf, &[id, &change]),
    }
}

fn joined(one: &str, other: &str) -> String {
    [one, other].iter().filter(|text| !text.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_line_says_what_is_known() {
        let line = |request| of_inputs(&Form::from_request(&request));
        let orders = json!({"cluster": {"id": "orders", "engine": "redis", "version": "6.2"},
            "goal": {"engine": "valkey", "version": "8.1"}});
        assert_eq!(line(orders), "orders: Redis OSS 6.2 → Valkey 8.1");
        assert_eq!(line(json!({"cluster": {"engine": "redis"}, "goal": {"version": "7.1"}})), "Redis OSS → 7.1");
        assert_eq!(line(json!({"cluster": {}, "goal": {}})), "Enter your cluster");
    }
}
