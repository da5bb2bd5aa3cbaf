//! A part of the answer under its heading: a section of the page; in a widget, where there is less room, folded.

use crate::embedding::Embedding;
use crate::node::{Element, Node, el};

/// A section with its heading, or a fold under it.
pub(crate) fn part(id: &'static str, title: impl Into<Node>, content: Vec<Node>) -> Element {
    if Embedding::here().is_some() {
        return folded(Some(id), title.into(), content);
    }
    el("section")
        .class("part")
        .attr("aria-labelledby", id)
        .child(el("h2").attr("id", id).child(title))
        .children(content)
}

/// A part that is folded everywhere, and made when it is opened: what a reader looks up.
pub(crate) fn folded_part(
    id: &'static str,
    title: impl Into<Node>,
    content: impl FnMut() -> Vec<Node> + Send + 'static,
) -> Element {
    let fold = el("details").class("fold");
    if Embedding::here().is_some() {
        return fold
            .attr("part", "fold")
            .child(el("summary").child(heading().attr("id", id).child(title)))
            .folds(content);
    }
    fold.attr("role", "group")
        .attr("aria-labelledby", id)
        .child(el("summary").child(el("h2").attr("id", id).child(title)))
        .folds(content)
}

/// What is under a heading inside a part; in a widget a fold as well.
pub(crate) fn block(id: Option<&'static str>, title: impl Into<Node>, content: Element) -> Node {
    if Embedding::here().is_some() {
        return folded(id, title.into(), vec![content.into()]).into();
    }
    vec![el("h2").attr("id", id).child(title).into(), content.into()].into()
}

/// A heading inside a part; in a widget, of the level that follows there.
pub(crate) fn heading() -> Element {
    let heading = el("h3");
    match Embedding::heading_level() {
        Some(level) => heading.attr("aria-level", level.to_string()),
        None => heading,
    }
}

fn folded(id: Option<&'static str>, title: Node, content: Vec<Node>) -> Element {
    el("details")
        .class("fold")
        .attr("part", "fold")
        .child(el("summary").child(heading().attr("id", id).child(title)))
        .children(content)
}
