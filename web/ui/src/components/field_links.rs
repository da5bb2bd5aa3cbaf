//! Links from a statement to the fields of the form that it rests on.

use crate::browser;
use crate::embedding::Embedding;
use crate::model::field::Field;
use crate::node::{Element, Node, el};
use crate::text::{Text, say};

/// A link to a field, under a name of its own; the name alone where a widget lets nobody change the field.
pub(crate) fn field_link(field: Field, name: impl Into<Node>) -> Element {
    let embedding = Embedding::here();
    if !can_be_reached(embedding, field) {
        return el("span").child(name);
    }
    el("button")
        .attr("type", "button")
        .class("link")
        .on("click", move |event| {
            let planner = browser::planner(event);
            let go = move || browser::go_to(planner, field.element_id(), field.fold());
            if embedding.is_some_and(|embedding| embedding.offer(field)) { browser::after_paint(go) } else { go() }
        })
        .child(name)
}

/// Links to some fields, each under its label; nothing where there is none.
pub(crate) fn field_links(title: Text, fields: &[Field]) -> Option<Element> {
    let mut links = el("p").class("field-links").child(say(title));
    let mut any = false;
    let embedding = Embedding::here();
    for field in fields.iter().filter(|field| can_be_reached(embedding, **field)) {
        any = true;
        links = links.child(field_link(*field, field.label()));
    }
    any.then_some(links)
}

fn can_be_reached(embedding: Option<Embedding>, field: Field) -> bool {
    embedding.is_none_or(|embedding| embedding.lets_change(field))
}
