//! A place in a Rust file.

use anyhow::{Context as _, Result};

/// The text with something new in front of the first `end` after `start`.
pub(super) fn insert(text: &str, start: &str, end: &str, new: &str) -> Result<String> {
    let (before, rest) = split(text, start)?;
    let (between, after) = split_before(rest, end)?;
    Ok([before, between, new, after].concat())
}

/// The list that begins with `start` and ends with `];`, with one more item at its end.
pub(super) fn push(text: &str, start: &str, item: &str) -> Result<String> {
    let (before, rest) = split(text, start)?;
    let (items, after) = split_before(rest, "];")?;
    // The formatter puts no comma after the only item of a list.
    let comma = if items.trim_end().ends_with(['[', ',']) { "" } else { "," };
    Ok([before, items, comma, "\n", item, after].concat())
}

/// The text up to and with `start`, and the rest.
fn split<'t>(text: &'t str, start: &str) -> Result<(&'t str, &'t str)> {
    let place = text.find(start).with_context(|| format!("has no `{}`", start.trim()))?;
    Ok(text.split_at(place.saturating_add(start.len())))
}

fn split_before<'t>(text: &'t str, end: &str) -> Result<(&'t str, &'t str)> {
    let place = text.find(end).with_context(|| format!("has no `{}` where one is expected", end.trim()))?;
    Ok(text.split_at(place))
}
