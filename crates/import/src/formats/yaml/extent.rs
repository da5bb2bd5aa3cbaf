//! Which lines are one document of YAML.

use crate::text::first_line;

/// A document of another tool has a nested value after fewer lines.
const FIRST_LINES: usize = 8;

/// The key at the beginning of a line: `CacheClusters` of `CacheClusters:`, also behind the dashes of lists.
pub(crate) fn first_key(text: &str) -> Option<&str> {
    let mut line = first_line(text).trim_end();
    while let Some(inside) = line.strip_prefix("- ") {
        line = inside.trim_start();
    }
    let (key, value) = line.split_once(':')?;
    let key = unquoted(key);
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '$');
    (!key.is_empty() && key.chars().all(plain) && (value.is_empty() || value.starts_with(' '))).then_some(key)
}

fn unquoted(key: &str) -> &str {
    ['"', '\''].iter().find_map(|quote| key.strip_prefix(*quote)?.strip_suffix(*quote)).unwrap_or(key)
}

/// Whether one of the first lines is below another: pairs of words with a colon between them are in any prose.
pub(crate) fn is_nested(text: &str) -> bool {
    let mut lines = text.lines().take(FIRST_LINES).take_while(|line| continues(line));
    lines.any(|line| line.starts_with(' ') || line.starts_with("- "))
}

/// The length of the document at the beginning of a text: up to the first line that cannot be a part of it.
///
/// What AWS's tools print has its keys and the dashes of its lists at the beginning of a line, and all else is indented.
pub(crate) fn extent(text: &str) -> usize {
    let mut bytes: usize = 0;
    for line in text.split_inclusive('\n') {
        if !continues(line) {
            break;
        }
        bytes = bytes.saturating_add(line.len());
    }
    bytes
}

/// The document below the first line, where all of its lines are indented: its text without the margin, and the length of both.
pub(crate) fn below(text: &str) -> Option<(String, usize)> {
    let mut lines = text.split_inclusive('\n');
    let mut bytes = lines.next()?.len();
    let mut inside = String::new();
    for line in lines {
        let inner = line.strip_prefix(MARGIN);
        if inner.is_none() && !line.trim().is_empty() {
            break;
        }
        inside.push_str(inner.unwrap_or("\n"));
        bytes = bytes.saturating_add(line.len());
    }
    (!inside.trim().is_empty()).then_some((inside, bytes))
}

/// What Ansible puts before each line of a result.
const MARGIN: &str = "  ";

fn continues(line: &str) -> bool {
    let line = line.trim_end();
    line.is_empty() || line.starts_with([' ', '#']) || line == "-" || first_key(line).is_some() || is_item(line)
}

/// An item of a list of plain values or of lists.
fn is_item(line: &str) -> bool {
    line.starts_with("- ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_behind_the_dashes_of_lists() {
        for (line, key) in [
            ("CacheClusters:", Some("CacheClusters")),
            ("- - ARN: arn:aws\n  x: y", Some("ARN")),
            ("\"ARN\": x", Some("ARN")),
            ("- CacheClusters: []\r\n", Some("CacheClusters")),
            ("me@host:~$", None),
            ("C:\\Users\\me>aws", None),
            ("Some prose: with a colon", None),
            ("https://aws.amazon.com", None),
            (": x", None),
            ("", None),
        ] {
            assert_eq!(first_key(line), key, "{line}");
        }
    }

    #[test]
    fn the_lines_below_another_lose_their_margin() {
        let text = "ok: [a] =>\n  b:\n  - c: d\n\n  e: f\nnext";
        assert_eq!(below(text), Some(("b:\n- c: d\n\ne: f\n".to_owned(), text.len() - "next".len())));
        assert_eq!(below("ok: [a] =>\nnext"), None);
    }

    #[test]
    fn a_note_is_not_nested() {
        assert!(is_nested("apiVersion: v1\nkind: x\nmetadata:\n  name: y\n"));
        assert!(is_nested("- a: b\n"));
        for note in ["Owner: me\nRegion: us-west-2\n", "Owner: me\nhere they are\n  x", ""] {
            assert!(!is_nested(note), "{note}");
        }
    }

    #[test]
    fn a_document_ends_where_another_text_begins() {
        let document = "CacheClusters:\n- ARN: x\n  Engine: redis\n\n";
        for behind in ["---\nCacheClusters:\n", "$ aws elasticache x\n", "{\"a\": 1}", "```\n", "<a>", "+---+", ""] {
            assert_eq!(extent(&format!("{document}{behind}")), document.len(), "{behind}");
        }
    }
}
