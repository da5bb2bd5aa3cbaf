//! Splits a text into JSON documents.

use serde_json::{Deserializer, Error, Value};

use super::cursor::Cursor;
use super::{foreign, prompt};
use crate::messages;
use crate::problems::Problems;
use upgrade_messages::Words;

/// More documents than anybody pastes.
const MOST_DOCUMENTS: usize = 10_000;
/// After so many texts that only look like documents, the rest is left alone: the first of them was reported.
const MOST_FAILURES: u32 = 1_000;

/// A JSON document of the text.
#[derive(Debug)]
pub(crate) struct Piece {
    /// The line on which it starts, counted from 1.
    pub(crate) line: u32,
    /// Whether it was found behind something that could not be read, so that it may be a part of that.
    pub(crate) salvaged: bool,
    /// The document.
    pub(crate) value: Value,
}

/// The documents of a text, one after the other with anything a terminal prints between them.
///
/// Behind a document that cannot be read, the search continues at the next line that starts one.
pub(crate) fn split(text: &str, problems: &mut Problems) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut cursor = Cursor::new(text);
    let mut stray: Option<Cursor<'_>> = None;
    let mut failures: u32 = 0;
    let mut tries: u32 = 0;

    loop {
        cursor.skip_space();
        if cursor.rest.is_empty() {
            break;
        }
        if !starts_document(cursor.rest) {
            let line = cursor.line_text();
            if prompt::is_prompt(line) {
                skip_command(&mut cursor);
            } else {
                stray.get_or_insert(cursor);
                cursor.skip_line();
            }
            continue;
        }
        if tries >= MOST_FAILURES {
            break;
        }
        if pieces.len() >= MOST_DOCUMENTS {
            problems.error(
                &place(problems.words, cursor.line, 1),
                messages::TOO_MANY_DOCUMENTS,
                &[("limit", &MOST_DOCUMENTS.to_string())],
            );
            break;
        }
        let mut stream = Deserializer::from_str(cursor.rest).into_iter::<Value>();
        match stream.next() {
            Some(Ok(value)) => {
                let salvaged = tries > 0 || stray.is_some();
                pieces.push(Piece { line: cursor.line, salvaged, value });
                cursor.advance(stream.byte_offset());
            }
            Some(Err(error)) => {
                // Indented, it may be a part of a document whose beginning is missing: that was noted as a stray line.
                let whole = stray.is_none() || cursor.column == 0;
                if failures == 0 && whole {
                    report(&error, cursor, problems);
                }
                failures = failures.saturating_add(u32::from(whole));
                tries = tries.saturating_add(1);
                cursor.skip_line();
                if whole {
                    skip_to_unindented(&mut cursor);
                }
            }
            None => break,
        }
    }
    if let Some(stray) = stray {
        report_stray(stray, pieces.is_empty() && !problems.any_error(), problems);
    }
    pieces
}

/// Whether a text starts as a JSON document does. `[cloudshell-user@...` and `{'a'` do not.
fn starts_document(text: &str) -> bool {
    let next = |after: &str| after.trim_start().chars().next();
    match text.chars().next() {
        Some('{') => matches!(text.strip_prefix('{').and_then(next), None | Some('"' | '}')),
        Some('[') => matches!(text.strip_prefix('[').and_then(next), None | Some('{' | '[' | ']' | '"')),
        Some('n') => text.starts_with("null"),
        _ => false,
    }
}

/// Moves behind a command that may be written on several lines.
fn skip_command(cursor: &mut Cursor<'_>) {
    while prompt::goes_on(cursor.line_text()) && !cursor.rest.is_empty() {
        cursor.skip_line();
    }
    cursor.skip_line();
}

/// Moves to the next line that starts a document or a prompt without being indented: the parts of a broken
/// document are indented, and none of them is to be taken for a document of its own.
fn skip_to_unindented(cursor: &mut Cursor<'_>) {
    while !cursor.rest.is_empty() && !starts_document(cursor.rest) && !prompt::is_prompt(cursor.line_text()) {
        cursor.skip_line();
    }
}

/// Says where and how a document breaks off.
fn report(error: &Error, start: Cursor<'_>, problems: &mut Problems) {
    let behind = u32::try_from(error.line()).unwrap_or(u32::MAX).saturating_sub(1);
    let column = u32::try_from(error.column()).unwrap_or(u32::MAX).max(1);
    let column = if behind == 0 { column.saturating_add(start.column) } else { column };
    let path = place(problems.words, start.line.saturating_add(behind), column);
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
    problems.error(&path, message, &[("start", &start.line.to_string())]);
}

/// Says what a text is that is not JSON: all of it, or a line between documents.
fn report_stray(stray: Cursor<'_>, alone: bool, problems: &mut Problems) {
    let path = place(problems.words, stray.line, stray.column.saturating_add(1));
    let message = foreign::explain(stray.rest);
    if alone || message == messages::STARTS_TOO_LATE {
        problems.error(&path, message, &[]);
    } else {
        problems.warning(&path, messages::TEXT_BETWEEN, &[]);
    }
}

/// A place in the text, for a person.
fn place(words: Words, line: u32, column: u32) -> String {
    let [line, column] = [line, column].map(|number| number.to_string());
    words.say(messages::POSITION, &[("line", line), ("column", column)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> (Vec<u32>, Vec<(String, &'static str)>) {
        let mut problems = Problems::new(Words::default());
        let pieces = split(text, &mut problems);
        let problems = problems.into_list().into_iter().map(|problem| (problem.path, problem.code)).collect();
        (pieces.iter().map(|piece| piece.line).collect(), problems)
    }

    #[test]
    fn documents_come_one_after_the_other() {
        assert_eq!(lines("{}{}\n[]\n\n , {}"), (vec![1, 1, 2, 4], vec![]));
    }

    #[test]
    fn prompts_are_left_out() {
        let text =
            "[me@host ~]$ aws elasticache describe-cache-clusters \\\n  --output json\n{}\n$ aws x\n[]\nme@host:~$\n";
        assert_eq!(lines(text), (vec![3, 5], vec![]));
    }

    #[test]
    fn half_a_document_is_named_with_its_place() {
        assert_eq!(lines("{}\n{\n  \"a\": [1,\n"), (vec![1], vec![("line 4, column 1".to_owned(), "ends-too-early")]));
    }

    #[test]
    fn a_whole_document_behind_half_a_one_is_found() {
        let (found, problems) = lines("{\n  \"a\": [\n    {\n{\n  \"b\": 1\n}\n");
        assert_eq!(found, [4]);
        assert_eq!(problems.len(), 1);
    }

    #[test]
    fn a_trailing_comma_is_named() {
        assert_eq!(lines("{\"a\": [1,]}").1, [("line 1, column 10".to_owned(), "trailing-comma")]);
    }

    #[test]
    fn deep_nesting_is_refused() {
        assert_eq!(lines(&"[".repeat(100_000)).1.first().map(|problem| problem.1), Some("too-deep"));
    }
}
