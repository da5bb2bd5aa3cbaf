//! A node made of what the document holds already: the page that the build rendered is taken over.
//!
//! Nothing is replaced that fits, so whatever a reader has done to it meanwhile stays: focus, caret, text, what is unfolded.
//! What does not fit is made again: the result is always what [`Node::make`] gives.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Node as DomNode, Text};

use super::{
    Kind, Mounted, MountedElement, MountedValue, keep_attribute, keep_property, keep_up, listen, mark, while_made,
};
use crate::node::attribute::Value;
use crate::node::{Element, Node, Parts};

/// What a reader does to an element, or what a rendered page says by attributes where the live one has properties.
const NOT_OURS: [&str; 4] = ["open", "value", "checked", "selected"];

impl Node {
    /// Makes it of all that is in an element.
    pub(in crate::node) fn take_over(self, place: &DomNode) -> Mounted {
        let mounted = self.adopt(place, place.first_child());
        remove_from(mounted.next());
        mounted
    }

    /// Makes it of what is in `parent` from `next` on.
    pub(super) fn adopt(self, parent: &DomNode, next: Option<DomNode>) -> Mounted {
        Mounted(match self {
            Self::Nothing => Kind::Nothing(put_mark(parent, next.as_ref())),
            Self::Text(text) => {
                let node = next.as_ref().and_then(|next| adopt_text(&text, next));
                match node {
                    Some(node) => Kind::Text(node, text),
                    None => return put_new(Self::Text(text), parent, next.as_ref()),
                }
            }
            Self::Element(element) => match next.as_ref().and_then(|next| same_tag(next, element.0.tag)) {
                Some(there) => Kind::Element(element.adopt(there)),
                None => return put_new(Self::Element(element), parent, next.as_ref()),
            },
            Self::Several(nodes) => {
                let (mounted, rest) = adopt_all(nodes, parent, next);
                Kind::Several(mounted, put_mark(parent, rest.as_ref()))
            }
            Self::Live(view) => Kind::Live(keep_up(view, None, Some((parent.clone(), next)))),
            Self::Folded(fold, content) => {
                // Opened by the reader before there was anything in it.
                if parent.dyn_ref::<web_sys::Element>().is_some_and(|around| around.has_attribute("open")) {
                    fold.open();
                }
                let place = Some((parent.clone(), next));
                Kind::Folded(keep_up(while_made(&fold, content), None, place), fold)
            }
        })
    }
}

impl Element {
    fn adopt(self, element: web_sys::Element) -> MountedElement {
        let Parts { tag, key, values, listeners, children } = *self.0;
        let (children, rest) = adopt_all(children, &element, element.first_child());
        // What is between the tags of a text area is its text, and no child of ours.
        if tag != "textarea" {
            remove_from(rest);
        }
        for name in element.get_attribute_names().iter().filter_map(|name| name.as_string()) {
            let is_ours = NOT_OURS.contains(&name.as_str()) || values.iter().any(|(ours, _)| *ours == name);
            if !is_ours {
                let _ = element.remove_attribute(&name);
            }
        }
        let values = values.into_iter().map(|(name, value)| (name, value.adopt(&element, name))).collect();
        let listeners = listen(&element, listeners);
        MountedElement { tag, key, element, values, listeners, children }
    }
}

impl Value {
    fn adopt(self, element: &web_sys::Element, name: &'static str) -> MountedValue {
        match self {
            // Folded and unfolded by the reader.
            Self::Fixed(text) if name == "open" => MountedValue::Fixed(text),
            Self::Fixed(text) => {
                if element.get_attribute(name).as_deref() != Some(&*text) {
                    let _ = element.set_attribute(name, &text);
                }
                MountedValue::Fixed(text)
            }
            Self::Live(text) => {
                MountedValue::Live(keep_attribute(element, name, text, Some(element.get_attribute(name))))
            }
            property => MountedValue::Property(keep_property(element, name, property, is_touched(element, name))),
        }
    }
}

/// Whether a reader changed a control: it no longer says what the page said.
fn is_touched(element: &web_sys::Element, property: &str) -> bool {
    let rendered = match property {
        "value" => "defaultValue",
        "checked" => "defaultChecked",
        "selected" => "defaultSelected",
        _ => return false,
    };
    let get = |name: &str| js_sys::Reflect::get(element, &JsValue::from_str(name)).ok();
    get(property) != get(rendered)
}

fn adopt_all(nodes: Vec<Node>, parent: &DomNode, mut next: Option<DomNode>) -> (Vec<Mounted>, Option<DomNode>) {
    let mut all = Vec::new();
    for node in nodes {
        let mounted = node.adopt(parent, next);
        next = mounted.next();
        all.push(mounted);
    }
    (all, next)
}

/// The text at this place. Texts that follow each other are one in what was parsed: what is behind is split off.
fn adopt_text(text: &str, next: &DomNode) -> Option<DomNode> {
    let there = next.dyn_ref::<Text>().filter(|_| !text.is_empty())?;
    let rest = there.data();
    match rest.strip_prefix(text) {
        Some("") => {}
        Some(_) => {
            let length = u32::try_from(text.encode_utf16().count()).ok()?;
            let _ = there.split_text(length);
        }
        None => there.set_data(text),
    }
    Some(next.clone())
}

fn same_tag(node: &DomNode, tag: &str) -> Option<web_sys::Element> {
    node.dyn_ref::<web_sys::Element>().filter(|element| element.local_name() == tag).cloned()
}

fn put_new(node: Node, parent: &DomNode, next: Option<&DomNode>) -> Mounted {
    let mounted = node.make();
    mounted.put(parent, next);
    mounted
}

fn put_mark(parent: &DomNode, next: Option<&DomNode>) -> DomNode {
    let mark = mark();
    let _ = parent.insert_before(&mark, next);
    mark
}

fn remove_from(mut rest: Option<DomNode>) {
    while let Some(node) = rest {
        rest = node.next_sibling();
        if let Some(parent) = node.parent_node() {
            let _ = parent.remove_child(&node);
        }
    }
}

impl Mounted {
    /// What follows it in the document.
    fn next(&self) -> Option<DomNode> {
        let mut last = None;
        self.each(&mut |node| last = Some(node.clone()));
        last?.next_sibling()
    }
}
