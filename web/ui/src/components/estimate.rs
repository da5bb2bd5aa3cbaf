//! How an estimate of our own is made, beside a length that AWS does not publish.

use upgrade_api::answer::{Interruption, ModelInput};

use super::field_links::field_link;
use super::reason::marked;
use crate::model::field::Field;
use crate::model::{estimate, span};
use crate::node::{Element, Node, el};
use crate::text::{Text, fill, say};

/// The estimate of an interruption: for which parts, the result, and folded the formula. Each input leads to the field that
/// changes it. Parts that have an estimate have the same one: the primary is unavailable to them all.
pub(crate) fn how_made(interruption: &Interruption) -> Option<Element> {
    let mut parts = String::new();
    let mut model = None;
    for (part, span) in span::parts(interruption) {
        if span.model.is_some() {
            model = span.model.as_ref();
            parts.push_str(if parts.is_empty() { "" } else { ", " });
            parts.push_str(say(part));
        }
    }
    let model = model?.clone();
    let title = fill(Text::EstimateOf, &[&parts, &estimate::title(&model)]);
    let made = move || -> Node {
        let inputs = el("dl").children(model.inputs.iter().map(input));
        vec![el("p").child(marked(model.text)).into(), inputs.into()].into()
    };
    Some(el("details").class("estimate how-made").child(el("summary").child(title)).folds(made))
}

fn input(input: &ModelInput) -> Element {
    let name: Node = match Field::at(input.field) {
        Some(field) => field_link(field, input.name).into(),
        None => input.name.into(),
    };
    el("div").child(el("dt").child(name)).child(el("dd").child(estimate::value(input)))
}
