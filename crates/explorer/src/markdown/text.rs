//! Text as Markdown.

use crate::html::in_words;

/// At the head of every generated document.
pub(super) const NOTE: &str =
    "<!-- Generated from the rules and data files by `cargo xtask generate`. Do not edit. -->\n";

/// A text that stays text: what Markdown would read as markup is escaped, code between backticks is not.
pub(super) fn text(text: &str) -> String {
    let mut escaped = String::new();
    for (place, part) in text.split('`').enumerate() {
        let code = place % 2 == 1;
        if place > 0 {
            escaped.push('`');
        }
        for letter in part.chars() {
            if !code && matches!(letter, '*' | '_' | '<' | '>' | '[' | ']' | '|' | '\\') {
                escaped.push('\\');
            }
            escaped.push(letter);
        }
    }
    escaped
}

/// A sentence whose parameters show as what they are.
pub(super) fn sentence(template: &str) -> String {
    let text = text(template);
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |sentence, part| match part.split_once('}') {
        Some((name, after)) => format!("{sentence}‹{}›{after}", in_words(name)),
        None => sentence + "{" + part,
    })
}

#[cfg(test)]
mod tests {
    use super::{sentence, text};

    #[test]
    fn markup_is_escaped_and_code_is_not() {
        assert_eq!(text("a_b `a_b` <x>"), "a\\_b `a_b` \\<x\\>");
        assert_eq!(sentence("{nodeType} stays"), "‹node type› stays");
    }
}
