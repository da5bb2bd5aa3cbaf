//! The request in the page's address: `#r=` and compact JSON as base64url, then `&option=` and `&shell=` where a reader chose
//! one. A fragment never leaves the browser.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use upgrade_api::answer::Shell;

/// What the fragment of an address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// Nothing about a request.
    Silent,
    /// A request, and what was chosen of its answer.
    Request(Value, Choice),
    /// A request that cannot be read: a damaged link.
    Damaged,
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

/// Reads a fragment, with or without its `#`.
pub fn read(fragment: &str) -> Address {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let Some(rest) = fragment.strip_prefix(REQUEST) else {
        return Address::Silent;
    };
    let mut parts = rest.split('&');
    let coded = parts.next().unwrap_or_default();
    let mut choice = Choice::default();
    for part in parts {
        if let Some(id) = part.strip_prefix(OPTION) {
            choice.option = Some(id.to_owned());
        } else if let Some(shell) =
            part.strip_prefix(SHELL).and_then(|id| Shell::ALL.into_iter().find(|shell| shell.id() == id))
        {
            choice.shell = shell;
        }
    }
    URL_SAFE_NO_PAD
        .decode(coded)
        .ok()
        .and_then(|json| serde_json::from_slice::<Value>(&json).ok())
        .filter(Value::is_object)
        .map_or(Address::Damaged, |request| Address::Request(request, choice))
}

/// The fragment that holds a request, with its `#`.
pub fn write(request: &Value) -> String {
    let mut fragment = String::from("#");
    fragment.push_str(REQUEST);
    URL_SAFE_NO_PAD.encode_string(request.to_string(), &mut fragment);
    fragment
}

/// The same, with what was chosen.
pub fn write_chosen(request: &Value, choice: &Choice) -> String {
    let mut fragment = write(request);
    if let Some(option) = &choice.option {
        fragment.extend(["&", OPTION, option]);
    }
    if choice.shell != Shell::default() {
        fragment.extend(["&", SHELL, choice.shell.id()]);
    }
    fragment
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_request_survives() {
        let request = json!({"cluster": {"id": "ünïcode \"$()' #&%"}, "goal": {"version": "7.1"}});
        let fragment = write(&request);
        assert!(fragment.strip_prefix("#r=").is_some_and(|coded| {
            coded.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_')
        }));
        assert_eq!(read(&fragment), Address::Request(request, Choice::default()));
    }

    #[test]
    fn what_was_chosen_survives_and_a_shell_that_nobody_knows_is_the_usual_one() {
        let request = json!({"cluster": {}, "goal": {}});
        for shell in Shell::ALL {
            let choice = Choice { option: Some("in-place-window".into()), shell };
            assert_eq!(read(&write_chosen(&request, &choice)), Address::Request(request.clone(), choice));
        }
        assert_eq!(write_chosen(&request, &Choice::default()), write(&request));
        let strange = write(&request) + "&shell=fish&color=red";
        assert_eq!(read(&strange), Address::Request(request, Choice::default()));
    }

    #[test]
    fn another_fragment_is_not_ours() {
        assert_eq!(read(""), Address::Silent);
        assert_eq!(read("#answer"), Address::Silent);
    }

    #[test]
    fn damage_is_seen() {
        for fragment in ["#r=", "#r=%%%", "#r=e30", "#r=WzFd", "#r=eyJjbHVzdGVyIjp7"] {
            let expected =
                if fragment == "#r=e30" { Address::Request(json!({}), Choice::default()) } else { Address::Damaged };
            assert_eq!(read(fragment), expected, "`{fragment}`");
        }
    }
}
