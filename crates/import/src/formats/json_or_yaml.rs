//! Documents of other tools that people write and print in JSON as well as in YAML.

use super::opening::Opening;
use super::stretch::{Broken, Stretch};
use super::{json, yaml};
use crate::messages;

/// Whether a document may begin here: JSON, or YAML with one of these keys first.
pub(super) fn begins(text: &str, keys: &[&str]) -> bool {
    json::begins(text) || is_first(text, keys)
}

fn is_first(text: &str, keys: &[&str]) -> bool {
    keys.iter().any(|key| text.strip_prefix(key).is_some_and(|rest| rest.starts_with(':')))
}

/// The document that begins here, in whichever notation.
///
/// An error only where one of the marks is in the text of a document of YAML, so that it is of this tool.
pub(super) fn document(here: &Opening<'_>, keys: &[&str], marks: &[&str]) -> Option<Result<Stretch, Broken>> {
    if let Some(json) = here.json() {
        return json.as_ref().ok().cloned().map(Ok);
    }
    if here.indented || !is_first(here.text, keys) || !yaml::is_nested(here.text) {
        return None;
    }
    let text = here.text.get(..yaml::extent(here.text))?;
    if !marks.iter().any(|mark| text.contains(mark)) {
        return None;
    }
    let whole = whole_lines(text);
    let parsed = yaml::parse(whole).map(|yaml| (yaml, whole.len() < text.len()));
    let parsed = parsed.or_else(|_| yaml::parse(text).map(|yaml| (yaml, false)));
    Some(match parsed {
        Ok((yaml, cut)) => {
            let mut stretch = Stretch::new(text.len(), yaml.value, yaml.repeated);
            stretch.remark = cut.then_some(messages::YAML_MAY_BE_CUT);
            Ok(stretch)
        }
        Err(broken) if text.contains("{{") => Err(Broken { message: messages::YAML_TEMPLATE, ..broken }),
        Err(broken) => Err(broken),
    })
}

/// The text without a value at its very end that may be half of one.
fn whole_lines(text: &str) -> &str {
    let Some((above, last)) = text.rsplit_once('\n') else { return text };
    let half = last.contains(": ") && !last.trim_end().ends_with(['}', ']', '"', '\'']);
    if half { text.get(..above.len().saturating_add(1)).unwrap_or(text) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(String, bool)> {
        let stretch = document(&Opening::new(text, false), &["kind"], &["x.y"])?.ok()?;
        Some((stretch.tree.to_string(), stretch.remark.is_some()))
    }

    #[test]
    fn a_value_at_the_very_end_may_be_half_of_one() {
        for (text, tree, cut) in [
            ("kind: x.y\na:\n  b: 5.0\n", r#"{"a":{"b":"5.0"},"kind":"x.y"}"#, false),
            ("kind: x.y\na:\n  b: 5.0", r#"{"a":null,"kind":"x.y"}"#, true),
            ("kind: x.y\na:\n  b: '5.0'", r#"{"a":{"b":"5.0"},"kind":"x.y"}"#, false),
            ("{\"kind\": 1}", r#"{"kind":1}"#, false),
        ] {
            assert_eq!(found(text), Some((tree.to_owned(), cut)), "{text}");
        }
        assert_eq!(found("kind: other\na:\n  b: c\n"), None);
    }
}
