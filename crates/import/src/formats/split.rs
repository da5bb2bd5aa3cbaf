//! Splits a text into documents and reads each by its own format.

use std::ops::Range;
use std::rc::Rc;

use serde_json::Value;

use super::FORMATS;
use super::command_text::CommandText;
use super::format::Format;
use super::opening::Opening;
use super::reading::{Place, Reading};
use super::rest::Rest;
use super::stray::Stray;
use super::stretch::{Broken, Stretch};
use crate::described::Found;
use crate::messages::{self, Message};
use crate::problems::Problems;
use crate::text::{Cursor, goes_on, is_prompt, task_lead};

/// More documents than anybody pastes: both outputs of each cluster of a large fleet.
const MOST_DOCUMENTS: usize = 25_000;
/// After so many texts that only look like documents, the rest is left alone: the first of them was reported.
const MOST_FAILURES: u32 = 100;

/// A document of the text, and the format that recognized it.
struct Piece {
    format: &'static dyn Format,
    tree: Rc<Value>,
    rest: Option<Rc<Rest>>,
    repeated: Vec<String>,
    remark: Option<Message>,
    place: Place,
    /// The part of the text that it is.
    extent: Range<usize>,
}

/// Reads every document of a text. Of each, only what it describes is kept, so that memory does not grow with the text.
pub(crate) fn read(text: &str, problems: &mut Problems) -> Found {
    let mut of_documents = Problems::new(problems.words);
    let mut reading = Reading::new(&mut of_documents);
    let mut said: Option<Message> = None;
    split(text, problems, &mut |piece| {
        reading.begin(piece.place);
        reading.in_next();
        for name in &piece.repeated {
            reading.problems.error(name, messages::REPEATED_NAME, &[("name", name)]);
        }
        if let Some(message) = piece.remark.filter(|message| said != Some(*message)) {
            reading.problems.warning("", message, &[]);
            said = Some(message);
        }
        let before = reading.found.documents.len();
        piece.format.read(&piece.tree, &mut reading);
        if let (Some(rest), Some(document)) = (&piece.rest, text.get(piece.extent.clone())) {
            for (tree, first) in rest.trees(document) {
                reading.begin_slice(first);
                piece.format.read(&tree, &mut reading);
            }
        }
        let opened = reading.found.documents.get(before..).unwrap_or_default();
        let opened_one = !opened.is_empty() || reading.takes_items();
        if opened_one && opened.iter().all(|document| document.kind.is_description()) {
            reading.found.descriptions.push(piece.extent);
        }
        reading.found.documents.len()
    });
    let found = reading.found;
    of_documents.in_document(None);
    problems.append(of_documents);
    found
}

/// The documents of a text, one after the other with anything a terminal prints between them. `read` gets each, and says how
/// many documents of the answer there are now.
///
/// Behind a document that cannot be read, the search continues at the next line that starts one.
fn split(text: &str, problems: &mut Problems, read: &mut dyn FnMut(Piece) -> usize) {
    let mut documents: usize = 0;
    let mut pieces: usize = 0;
    let mut cursor = Cursor::new(text);
    let mut stray: Option<Stray<'_>> = None;
    let mut command: Option<CommandText<'_>> = None;
    let mut failures: u32 = 0;
    let mut tries: u32 = 0;

    loop {
        cursor.skip_space();
        if cursor.rest.is_empty() {
            break;
        }
        if let Some(lead) = task_lead(cursor.line_text()) {
            cursor.advance(lead);
        }
        let begins = begins(cursor.rest);
        if begins && tries >= MOST_FAILURES {
            break;
        }
        if begins && documents >= MOST_DOCUMENTS {
            problems.error(
                &problems.place(cursor.line, 1),
                messages::TOO_MANY_DOCUMENTS,
                &[("limit", &MOST_DOCUMENTS.to_string())],
            );
            break;
        }
        match begins.then(|| recognize(cursor)).flatten() {
            Some((format, Ok(Stretch { bytes, tree, rest, repeated, remark }))) => {
                let salvaged = tries > 0 || stray.is_some();
                let start = text.len().saturating_sub(cursor.rest.len());
                let extent = start..start.saturating_add(bytes);
                let place = Place { line: cursor.line, salvaged };
                if let Some(stray) = &mut stray {
                    stray.end_at(cursor);
                }
                documents = read(Piece { format, tree, rest, repeated, remark, place, extent });
                pieces = pieces.saturating_add(1);
                cursor.advance(bytes);
            }
            Some((_, Err(broken))) if broken.foreign => {
                stray.get_or_insert(Stray::new(cursor));
                cursor.advance(broken.bytes);
            }
            Some((_, Err(broken))) => {
                // Indented, it may be a part of a document whose beginning is missing: that was noted as a stray line.
                let whole = stray.is_none() || cursor.column == 0;
                // How far it reaches is not always known, so that the next one may be a part of it.
                let apart = failures == 0 || broken.bytes > 0;
                if apart && whole {
                    report(broken, cursor, problems);
                }
                failures = failures.saturating_add(u32::from(whole));
                tries = tries.saturating_add(1);
                if broken.bytes > 0 {
                    cursor.advance(broken.bytes);
                    continue;
                }
                cursor.skip_line();
                if whole {
                    skip_to_unindented(&mut cursor);
                }
            }
            None if is_prompt(cursor.line_text()) => {
                command = command.or_else(|| CommandText::at(cursor));
                skip_command(&mut cursor);
            }
            None => {
                stray.get_or_insert(Stray::new(cursor));
                cursor.skip_line();
            }
        }
    }
    let nothing = pieces == 0 && !problems.any_error();
    match (stray, command) {
        (Some(stray), _) => stray.report(nothing, problems),
        (None, Some(command)) if nothing => command.report(problems),
        (None, _) => {}
    }
}

/// Whether a document of any format may begin here.
fn begins(text: &str) -> bool {
    FORMATS.iter().any(|format| format.begins(text))
}

/// The document that begins here, by the first format that recognizes it.
fn recognize(cursor: Cursor<'_>) -> Option<(&'static dyn Format, Result<Stretch, Broken>)> {
    let here = Opening::new(cursor.rest, cursor.column > 0);
    FORMATS.iter().find_map(|format| Some((*format, format.recognize(&here)?)))
}

/// Moves behind a command that may be written on several lines.
fn skip_command(cursor: &mut Cursor<'_>) {
    while goes_on(cursor.line_text()) && !cursor.rest.is_empty() {
        cursor.skip_line();
    }
    cursor.skip_line();
}

/// Moves to the next line that starts a document or a prompt without being indented: the parts of a broken
/// document are indented, and none of them is to be taken for a document of its own.
fn skip_to_unindented(cursor: &mut Cursor<'_>) {
    while !cursor.rest.is_empty() && !begins(cursor.rest) && !is_prompt(cursor.line_text()) {
        cursor.skip_line();
    }
}

/// Says where and how a document breaks off.
fn report(broken: Broken, start: Cursor<'_>, problems: &mut Problems) {
    let Broken { lines_below, column, message, .. } = broken;
    let column = if lines_below == 0 { column.saturating_add(start.column) } else { column };
    let path = problems.place(start.line.saturating_add(lines_below), column);
    problems.error(&path, message, &[("start", &start.line.to_string())]);
}

#[cfg(test)]
mod tests {
    use upgrade_messages::Words;

    use super::*;
    use crate::answer::DocumentKind::{CacheClusters, EmptyList, Terraform, Unknown};

    #[test]
    fn each_document_is_read_by_its_own_format() {
        let aws = r#"{"CacheClusters": []}"#;
        let terraform = r#"{"terraform_version": "1.9.0", "resources": []}"#;
        let text = format!("{terraform}\n$ aws x\n{aws}\nnull\n{{\"a\": 1}}\n[{aws}, {aws}] {terraform}");
        let mut problems = Problems::new(Words::default());
        let kinds = read(&text, &mut problems).documents.into_iter().map(|document| document.kind).collect::<Vec<_>>();
        assert_eq!(kinds, [Terraform, CacheClusters, EmptyList, Unknown, CacheClusters, CacheClusters, Terraform]);
    }

    fn lines(text: &str) -> (Vec<u32>, Vec<(String, &'static str)>) {
        let mut problems = Problems::new(Words::default());
        let mut lines = Vec::new();
        split(text, &mut problems, &mut |piece| {
            lines.push(piece.place.line);
            lines.len()
        });
        (lines, problems.into_list().into_iter().map(|problem| (problem.path, problem.code)).collect())
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
