//! The way from a statement to the fields of the form that it rests on.

use crate::browser;
use crate::model::field::Field;
use crate::node::{Element, Node, el};
use crate::text::{Text, fill, say};

/// The way to a field, under a name of its own.
pub(crate) fn field_link(field: Field, name: impl Into<Node>) -> Element {
    el("button")
        .set("type", "button")
        .class("link")
        .on("click", move |event| browser::go_to(browser::around(event, "main").as_ref(), &field.element_id()))
        .with(name)
}

/// The ways to some fields, each under its label; nothing where there is none.
pub(crate) fn field_links(title: Text, fields: &[Field]) -> Option<Element> {
    let mut links = el("p").class("field-links").with(say(title));
    for field in fields {
        // Present and wanted have the same label in their places of the form.
        let wanted = field.path().starts_with("goal.");
        let name = if wanted { fill(Text::Wanted, &[say(field.label())]) } else { say(field.label()).to_owned() };
        links = links.with(field_link(*field, name));
    }
    (!fields.is_empty()).then_some(links)
}
