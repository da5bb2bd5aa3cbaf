//! The tree of a table that the AWS CLI prints with `--output table`.
//!
//! A table has the names of all its values: at the head of a column, or before a value where there is one item only. Lists and
//! objects are sections with a title, one level deeper than what they belong to. The lines around a section tell its level and
//! its columns, so nothing is guessed; a table of another shape is not read.

mod line;
mod section;
mod tree;

use super::stretch::Broken;
use crate::messages;
use crate::text::count;
use line::Line;
use serde_json::Value;

/// Whether a table begins here: a line of dashes, and a title between bars.
pub(super) fn begins(text: &str) -> bool {
    if !text.starts_with("------") {
        return false;
    }
    let mut lines = text.lines();
    let dashes = lines.next().is_some_and(|line| {
        let line = line.trim_end();
        line.len() > 5 && line.bytes().all(|byte| byte == b'-')
    });
    dashes && lines.next().is_some_and(|line| line.starts_with('|'))
}

/// The length of the table at the beginning of a text.
pub(super) fn extent(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let dashes = lines.next().map_or(0, str::len);
    lines.take_while(|line| line.starts_with(['|', '+'])).fold(dashes, |bytes, line| bytes.saturating_add(line.len()))
}

/// Reads a table.
pub(super) fn parse(text: &str) -> Result<Value, Broken> {
    let broken = |line: usize, message| Broken {
        lines_below: count(line).saturating_add(1),
        column: 1,
        message,
        bytes: text.len(),
        foreign: false,
    };
    let lines: Vec<Line<'_>> = text.lines().skip(1).map(Line::of).collect();
    if !matches!(lines.last(), Some(Line::Border { .. })) {
        return Err(broken(lines.len().saturating_sub(1), messages::ENDS_TOO_EARLY));
    }
    let sections = section::sections(&lines).map_err(|line| broken(line, messages::MALFORMED_TABLE))?;
    tree::of(&sections).ok_or_else(|| broken(0, messages::MALFORMED_TABLE))
}
