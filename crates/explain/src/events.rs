//! The events of a text: where each one is, as `describe-events` prints them.

use std::ops::Range;

/// The longest message of an event that is looked at, in bytes.
const LONGEST: usize = 2000;

/// The messages of a text that is output of `describe-events`, as JSON or as text.
pub(crate) fn messages(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // In the order of the text: nobody pastes both.
    if text.contains("\"SourceType\"") {
        for (at, name) in text.match_indices("\"Message\"") {
            let start = at.saturating_add(name.len());
            found.extend(string(text, start));
        }
        return found;
    }
    for (at, name) in text.match_indices("EVENTS\t") {
        let begins_line = text.get(..at).is_some_and(|before| before.is_empty() || before.ends_with('\n'));
        if begins_line {
            let start = at.saturating_add(name.len());
            let length = text.get(start..).and_then(|rest| rest.find('\n'));
            found.push(start..length.map_or(text.len(), |length| start.saturating_add(length)));
        }
    }
    found
}

/// The content of the string that is the value behind a name in JSON.
fn string(text: &str, behind: usize) -> Option<Range<usize>> {
    let rest = text.get(behind..)?;
    let inside = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    let start = behind.saturating_add(rest.len().saturating_sub(inside.len()));
    let mut escaped = false;
    let length = inside.bytes().take(LONGEST).position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    })?;
    Some(start..start.saturating_add(length))
}

#[cfg(test)]
mod tests {
    use super::messages;

    #[test]
    fn messages_are_found_in_json_and_in_text() {
        let of = |text: &'static str| messages(text).into_iter().filter_map(|at| text.get(at)).collect::<Vec<_>>();
        assert_eq!(of(r#"{"Events": [{"SourceType": "a", "Message" : "a \"b\" c", "Date": 1}]}"#), [r#"a \"b\" c"#]);
        assert_eq!(of("EVENTS\t2025\ta b\nx EVENTS\tno\nEVENTS\tlast"), ["2025\ta b", "last"]);
        assert_eq!(of(r#"{"Message": "no event"}"#), [""; 0]);
        assert_eq!(of(r#"{"SourceType": 1, "Message": "without end"#), [""; 0]);
    }
}
