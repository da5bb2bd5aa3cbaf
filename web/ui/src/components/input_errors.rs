//! Everything that is wrong with the request, with its place.

use leptos::prelude::*;

use super::reason::with_help;
use crate::node::{Node, el, live};
use crate::state::Planner;

/// The list of errors.
pub(crate) fn input_errors(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.read();
        let items = answer.errors.iter().map(|error| {
            el("li")
                .child(el("code").child(error.path.clone()))
                .child(": ")
                .child(with_help(&error.message, error.help.as_deref()))
        });
        (!answer.errors.is_empty()).then(|| el("ul").class("input-errors").children(items))
    })
}
