//! The summary of everything that is wrong with the request: each error with a link to its field.

use leptos::prelude::*;
use upgrade_api::answer::InputError;

use super::field_links::field_link;
use super::reason::with_help;
use crate::model::field::Field;
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The summary, at the top of the answer; nothing where nothing is wrong.
pub(crate) fn input_errors(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.read();
        (!answer.errors.is_empty()).then(|| summary(&answer.errors))
    })
}

fn summary(errors: &[InputError]) -> Element {
    let title = match errors.len() {
        1 => say(Text::OneError).to_owned(),
        several => fill(Text::SeveralErrors, &[&several.to_string()]),
    };
    el("div")
        .class("error-summary")
        .attr("role", "group")
        .attr("aria-label", title.clone())
        .child(el("p").child(el("strong").child(title)))
        .child(el("ul").class("input-errors").children(errors.iter().map(error)))
}

/// The words are those at the field. A place that no field shows is named as the request has it.
fn error(error: &InputError) -> Element {
    let place = match Field::at(&error.path) {
        Some(field) => field_link(field, field.label()),
        None => el("code").child(error.path.clone()),
    };
    let between = if error.path.is_empty() { "" } else { ": " };
    el("li")
        .attr("data-field", error.path.clone())
        .child(place)
        .child(between)
        .child(with_help(&error.message, error.help.as_deref()))
}
