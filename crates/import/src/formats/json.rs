//! JSON, in which documents of several formats are written.

use serde_json::{Deserializer, Error};
use upgrade_json::Tree;

use super::slices::{self, SLICE};
use super::stretch::{Broken, Stretch};
use crate::messages;

/// Whether a text starts as a JSON document does. `[cloudshell-user@...` and `{'a'` do not.
pub(super) fn begins(text: &str) -> bool {
    let next = |after: &str| after.trim_start().chars().next();
    match text.chars().next() {
        Some('{') => matches!(text.strip_prefix('{').and_then(next), None | Some('"' | '}')),
        Some('[') => matches!(text.strip_prefix('[').and_then(next), None | Some('{' | '[' | ']' | '"')),
        Some('n') => text.starts_with("null"),
        _ => false,
    }
}

/// The document at the beginning of a text.
pub(super) fn parse(text: &str) -> Option<Result<Stretch, Broken>> {
    if let Some(stretch) = slices::parse(text, SLICE) {
        return Some(Ok(stretch));
    }
    let mut stream = Deserializer::from_str(text).into_iter::<Tree>();
    let tree = stream.next()?;
    Some(match tree {
        Ok(Tree { value, repeated }) => Ok(Stretch::new(stream.byte_offset(), value, repeated)),
        Err(error) => Err(broken(&error)),
    })
}

/// Where and how a document breaks off.
fn broken(error: &Error) -> Broken {
    let detail = error.to_string();
    let message = if error.is_eof() {
        messages::ENDS_TOO_EARLY
    } else if detail.starts_with("trailing comma") {
        messages::TRAILING_COMMA
    } else if detail.starts_with("control character") {
        messages::BROKEN_LINE
    } else if detail.starts_with("recursion limit") {
        messages::TOO_DEEP
    } else {
        messages::MALFORMED
    };
    Broken {
        lines_below: u32::try_from(error.line()).unwrap_or(u32::MAX).saturating_sub(1),
        column: u32::try_from(error.column()).unwrap_or(u32::MAX).max(1),
        message,
        bytes: 0,
        foreign: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prompt_in_brackets_and_a_printed_dictionary_are_no_json() {
        for text in ["{}", "{ \"a\"", "{", "[{", "[[", "[]", "null"] {
            assert!(begins(text), "{text}");
        }
        for text in ["[cloudshell-user@host ~]$", "{'a': 1}", "7", "\"a\"", "no"] {
            assert!(!begins(text), "{text}");
        }
    }

    #[test]
    fn a_document_takes_its_own_text_only() {
        let bytes = |text| parse(text).and_then(Result::ok).map(|stretch| stretch.bytes);
        assert_eq!(bytes("{} {}"), Some(2));
        assert_eq!(bytes("[1]\n---"), Some(3));
        assert_eq!(bytes("{\"a\": "), None);
    }

    #[test]
    fn every_break_has_its_sentence() {
        for (text, message) in [
            ("{\"a\": ", messages::ENDS_TOO_EARLY),
            ("{\"a\": [1,]}", messages::TRAILING_COMMA),
            ("{\"a\": \"b\nc\"}", messages::BROKEN_LINE),
            ("{\"a\": b}", messages::MALFORMED),
        ] {
            let found = parse(text).and_then(Result::err).map(|broken| broken.message);
            assert_eq!(found, Some(message), "{text}");
        }
    }
}
