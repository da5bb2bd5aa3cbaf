//! The request in the page's address: `#r=` and compact JSON as base64url. A fragment never leaves the browser.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

/// What the fragment of an address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// Nothing about a request.
    Silent,
    /// A request.
    Request(Value),
    /// A request that cannot be read: a damaged link.
    Damaged,
}

const NAME: &str = "r=";

/// Reads a fragment, with or without its `#`.
pub fn read(fragment: &str) -> Address {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let Some(coded) = fragment.strip_prefix(NAME) else {
        return Address::Silent;
    };
    URL_SAFE_NO_PAD
        .decode(coded)
        .ok()
        .and_then(|json| serde_json::from_slice::<Value>(&json).ok())
        .filter(Value::is_object)
        .map_or(Address::Damaged, Address::Request)
}

/// The fragment that holds a request, with its `#`.
pub fn write(request: &Value) -> String {
    let mut fragment = String::from("#");
    fragment.push_str(NAME);
    URL_SAFE_NO_PAD.encode_string(request.to_string(), &mut fragment);
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
        assert_eq!(read(&fragment), Address::Request(request));
    }

    #[test]
    fn another_fragment_is_not_ours() {
        assert_eq!(read(""), Address::Silent);
        assert_eq!(read("#answer"), Address::Silent);
    }

    #[test]
    fn damage_is_seen() {
        for fragment in ["#r=", "#r=%%%", "#r=e30", "#r=WzFd", "#r=eyJjbHVzdGVyIjp7"] {
            let expected = if fragment == "#r=e30" { Address::Request(json!({})) } else { Address::Damaged };
            assert_eq!(read(fragment), expected, "`{fragment}`");
        }
    }
}
