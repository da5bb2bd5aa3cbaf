//! The request in the page's address: `#r=` and compact JSON as base64url, then `&option=` and `&shell=` where a reader chose
//! one, `&rules=` with the version of the rules, and `&from=` and `&to=` for people, which nothing reads. A fragment never
//! leaves the browser.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use upgrade_api::answer::Shell;

/// What the fragment of an address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// Nothing about a request.
    Silent,
    /// A request.
    Request(Linked),
    /// A request that cannot be read: a damaged link.
    Damaged,
}

/// What a link holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Linked {
    /// The request.
    pub request: Value,
    /// What was chosen of its answer.
    pub choice: Choice,
    /// The version of the rules by which it was made; older links have none.
    pub rules: Option<String>,
}

/// What a reader chose of an answer. What is not named is what the page shows by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The id of the upgrade option.
    pub option: Option<String>,
    /// Where commands are typed.
    pub shell: Shell,
}

const REQUEST: &str = "r=";
const OPTION: &str = "option=";
const SHELL: &str = "shell=";
const RULES: &str = "rules=";

/// A longer fragment has nothing for people: some programs cut addresses off at 2,000 characters.
const LONGEST: usize = 1_900;

/// Reads a fragment, with or without its `#`.
pub fn read(fragment: &str) -> Address {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let Some(rest) = fragment.strip_prefix(REQUEST) else {
        return Address::Silent;
    };
    let mut parts = rest.split('&');
    let coded = parts.next().unwrap_or_default();
    let (mut choice, mut rules) = (Choice::default(), None);
    for part in parts {
        if let Some(id) = part.strip_prefix(OPTION) {
            choice.option = Some(id.to_owned());
        } else if let Some(shell) =
            part.strip_prefix(SHELL).and_then(|id| Shell::ALL.into_iter().find(|shell| shell.id() == id))
        {
            choice.shell = shell;
        } else if let Some(version) = part.strip_prefix(RULES) {
            rules = Some(version.to_owned());
        }
    }
    URL_SAFE_NO_PAD
        .decode(coded)
        .ok()
        .and_then(|json| serde_json::from_slice::<Value>(&json).ok())
        .filter(Value::is_object)
        .map_or(Address::Damaged, |request| Address::Request(Linked { request, choice, rules }))
}

/// The fragment that holds a request, with its `#`.
pub fn write(request: &Value) -> String {
    let mut fragment = String::from("#");
    fragment.push_str(REQUEST);
    URL_SAFE_NO_PAD.encode_string(request.to_string(), &mut fragment);
    fragment
}

/// The same, with what was chosen, the version of the rules, and what people can read.
pub fn write_chosen(request: &Value, choice: &Choice, rules: &str) -> String {
    let mut fragment = write(request);
    if let Some(option) = &choice.option {
        fragment.extend(["&", OPTION, option]);
    }
    if choice.shell != Shell::default() {
        fragment.extend(["&", SHELL, choice.shell.id()]);
    }
    let mut more = ["&", RULES, rules].concat();
    let of_cluster = word(request, "/cluster/engine");
    let wanted = word(request, "/goal/engine").or(of_cluster);
    for (name, engine, version) in [("&from=", of_cluster, "/cluster/version"), ("&to=", wanted, "/goal/version")] {
        if let Some(version) = word(request, version) {
            let engine = engine.map(|engine| [engine, "-"].concat()).unwrap_or_default();
            more.extend([name, &engine, version]);
        }
    }
    if fragment.len().saturating_add(more.len()) <= LONGEST {
        fragment.push_str(&more);
    }
    fragment
}

/// A word of a request that an address can hold as it is.
fn word<'r>(request: &'r Value, place: &str) -> Option<&'r str> {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-');
    request.pointer(place)?.as_str().filter(|word| !word.is_empty() && word.chars().all(plain))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const RULES_NOW: &str = "0.1.0+2026-11-22";

    fn linked(request: &Value) -> Address {
        Address::Request(Linked { request: request.clone(), ..Linked::default() })
    }

    #[test]
    fn a_request_survives() {
        let request = json!({"cluster": {"id": "ünïcode \"$()' #&%"}, "goal": {"version": "7.1"}});
        let fragment = write(&request);
        assert!(fragment.strip_prefix("#r=").is_some_and(|coded| {
            coded.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_')
        }));
        assert_eq!(read(&fragment), linked(&request), "a link of before there was more in it");
    }

    #[test]
    fn what_was_chosen_survives_and_a_shell_that_nobody_knows_is_the_usual_one() {
        let request = json!({"cluster": {}, "goal": {}});
        for shell in Shell::ALL {
            let choice = Choice { option: Some("in-place-window".into()), shell };
            let fragment = write_chosen(&request, &choice, RULES_NOW);
            let rules = Some(RULES_NOW.to_owned());
            assert_eq!(read(&fragment), Address::Request(Linked { request: request.clone(), choice, rules }));
        }
        let strange = write(&request) + "&shell=fish&color=red&to=memcached-1.6.22";
        assert_eq!(read(&strange), linked(&request));
    }

    #[test]
    fn people_can_read_what_a_link_is_about() {
        let end = |request: &Value| {
            let fragment = write_chosen(request, &Choice::default(), RULES_NOW);
            fragment.split_once('&').map(|(_, end)| end.to_owned()).unwrap_or_default()
        };
        let request =
            json!({"cluster": {"engine": "redis", "version": "6.2"}, "goal": {"engine": "valkey", "version": "8.1"}});
        assert_eq!(end(&request), "rules=0.1.0+2026-11-22&from=redis-6.2&to=valkey-8.1");
        let same_engine = json!({"cluster": {"engine": "redis"}, "goal": {"version": "newest"}});
        assert_eq!(end(&same_engine), "rules=0.1.0+2026-11-22&to=redis-newest");
        assert_eq!(end(&json!({"cluster": {}, "goal": {"version": "7.1"}})), "rules=0.1.0+2026-11-22&to=7.1");
        let strange = json!({"cluster": {"engine": "a&option=b"}, "goal": {"version": "7 1"}});
        assert_eq!(end(&strange), "rules=0.1.0+2026-11-22", "what an address cannot hold is left out");
    }

    #[test]
    fn what_people_can_read_makes_no_link_too_long() {
        let long = json!({"cluster": {"id": "x".repeat(1_390)}, "goal": {"version": "7.1"}});
        assert_eq!(write_chosen(&long, &Choice::default(), RULES_NOW), write(&long));
    }

    #[test]
    fn another_fragment_is_not_ours() {
        assert_eq!(read(""), Address::Silent);
        assert_eq!(read("#answer"), Address::Silent);
    }

    #[test]
    fn damage_is_seen() {
        for fragment in ["#r=", "#r=%%%", "#r=e30", "#r=WzFd", "#r=eyJjbHVzdGVyIjp7"] {
            let expected = if fragment == "#r=e30" { linked(&json!({})) } else { Address::Damaged };
            assert_eq!(read(fragment), expected, "`{fragment}`");
        }
    }
}
