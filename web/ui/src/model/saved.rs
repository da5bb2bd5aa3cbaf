//! Clusters that a reader saved.

use serde_json::Value;
use upgrade_api::facts::paths;

use super::form::Form;

/// A longer name is cut: it is a name, and stands in a line.
const LONGEST: usize = 60;

/// A saved cluster. No two have the same name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Saved {
    /// Its name.
    pub(crate) name: String,
    /// The cluster, as a request has it.
    pub(crate) cluster: Value,
}

/// The cluster of a form under a name that is still free: its ID, if it has one.
pub(crate) fn of(form: &Form, saved: &[Saved], unnamed: &str) -> Saved {
    let id = match form.get(paths::ID).trim() {
        "" => unnamed,
        id => id,
    };
    let cluster = form.to_request().get_mut("cluster").map(Value::take).unwrap_or_default();
    let name = cut(id);
    let numbered = (2_u32..).map(|number| [&name, " (", &number.to_string(), ")"].concat());
    let name = std::iter::once(name.clone()).chain(numbered).find(|name| !is_taken(name, saved)).unwrap_or_default();
    Saved { name, cluster }
}

/// What a name becomes; none where it is empty or another cluster has it.
pub(crate) fn renamed(from: &str, to: &str, saved: &[Saved]) -> Option<String> {
    let to = cut(to.trim());
    (!to.is_empty() && (to == from || !is_taken(&to, saved))).then_some(to)
}

fn is_taken(name: &str, saved: &[Saved]) -> bool {
    saved.iter().any(|one| one.name == name)
}

fn cut(name: &str) -> String {
    name.chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn form(id: &str) -> Form {
        Form::from_request(&json!({"cluster": {"id": id, "engine": "redis"}, "goal": {"version": "7.1"}}))
    }

    #[test]
    fn a_cluster_is_saved_under_its_id_and_takes_no_other_place() {
        let mut saved = Vec::new();
        for name in ["orders", "orders (2)", "orders (3)"] {
            let one = of(&form("orders"), &saved, "Unnamed");
            assert_eq!((one.name.as_str(), &one.cluster), (name, &json!({"id": "orders", "engine": "redis"})));
            saved.push(one);
        }
        assert_eq!(of(&form(""), &saved, "Unnamed").name, "Unnamed");
        assert_eq!(of(&form(&"x".repeat(200)), &saved, "Unnamed").name.len(), LONGEST);
    }

    #[test]
    fn a_name_is_given_once() {
        let saved = ["orders", "carts"].map(|id| of(&form(id), &[], "Unnamed"));
        assert_eq!(renamed("orders", " shop ", &saved).as_deref(), Some("shop"));
        assert_eq!(renamed("orders", "orders", &saved).as_deref(), Some("orders"));
        assert_eq!(renamed("orders", "carts", &saved), None);
        assert_eq!(renamed("orders", " ", &saved), None);
    }
}
