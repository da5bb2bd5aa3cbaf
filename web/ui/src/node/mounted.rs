//! A node in the browser's document.

mod adopted;

use std::borrow::Cow;

use gloo::events::EventListener;
use gloo::utils::document;
use leptos::reactive::effect::RenderEffect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Node as DomNode;

use super::attribute::Value;
use super::diff::{matching, same_key};
use super::fold::Fold;
use super::{Element, Node, Parts, View};

/// The elements of pictures: a browser draws them only in their own namespace.
const SVG: [&str; 4] = ["svg", "rect", "line", "text"];
const SVG_NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// A node that is, or can be, in the document.
pub(crate) struct Mounted(Kind);

enum Kind {
    Nothing(DomNode),
    Text(DomNode, Cow<'static, str>),
    Element(MountedElement),
    /// The children, and a comment that marks their end.
    Several(Vec<Mounted>, DomNode),
    Live(RenderEffect<Mounted>),
    /// The same for what is folded.
    Folded(RenderEffect<Mounted>, Fold),
}

struct MountedElement {
    tag: &'static str,
    key: Option<Cow<'static, str>>,
    element: web_sys::Element,
    values: Vec<(&'static str, MountedValue)>,
    /// Dropped, they no longer listen.
    listeners: Vec<EventListener>,
    children: Vec<Mounted>,
}

enum MountedValue {
    Fixed(Cow<'static, str>),
    /// The effect that keeps it up to date, with the value that it has set.
    Live(RenderEffect<Option<String>>),
    /// The effect that keeps a property up to date, for as long as it is kept.
    Property(#[expect(dead_code, reason = "kept, it runs")] RenderEffect<JsValue>),
}

fn mark() -> DomNode {
    document().create_comment("").into()
}

impl Node {
    /// Makes it, not yet in the document.
    pub(super) fn make(self) -> Mounted {
        Mounted(match self {
            Self::Nothing => Kind::Nothing(mark()),
            Self::Text(text) => Kind::Text(document().create_text_node(&text).into(), text),
            Self::Element(element) => match element.make() {
                Some(element) => Kind::Element(element),
                None => Kind::Nothing(mark()),
            },
            Self::Several(nodes) => Kind::Several(nodes.into_iter().map(Self::make).collect(), mark()),
            Self::Live(view) => Kind::Live(keep_up(view, None, None)),
            Self::Folded(fold, content) => Kind::Folded(keep_up(while_made(&fold, content), None, None), fold),
        })
    }

    /// Turns what is in the document into this node, changing no more than has to be.
    pub(super) fn patch(self, mounted: &mut Mounted) {
        match (self, &mut mounted.0) {
            (Self::Nothing, Kind::Nothing(_)) => {}
            (Self::Text(text), Kind::Text(node, shown)) => {
                if text != *shown {
                    node.set_node_value(Some(&text));
                    *shown = text;
                }
            }
            (Self::Element(element), Kind::Element(there)) if there.alike(&element) => element.patch(there),
            (Self::Several(nodes), Kind::Several(there, end)) => {
                let Some(parent) = end.parent_node() else { return };
                patch_all(nodes, there, &parent, Some(end.clone()));
            }
            (Self::Live(view), Kind::Live(effect)) => {
                let shown = effect.take_value();
                *effect = keep_up(view, shown, None);
            }
            // What a reader opened stays open.
            (Self::Folded(fold, content), Kind::Folded(effect, before)) => {
                if before.was_opened() {
                    fold.open();
                }
                let shown = effect.take_value();
                *effect = keep_up(while_made(&fold, content), shown, None);
                *before = fold;
            }
            (other, _) => {
                let new = other.make();
                if let Some((parent, first)) = mounted.first().and_then(|first| Some((first.parent_node()?, first))) {
                    new.put(&parent, Some(&first));
                }
                mounted.take_out();
                *mounted = new;
            }
        }
    }
}

/// The content of a fold, once it is made.
fn while_made(fold: &Fold, mut content: View) -> View {
    let fold = fold.clone();
    Box::new(move || if fold.is_made() { content() } else { Node::Nothing })
}

/// A place in the document: a parent, and the node that is there; at its end none is.
type Place = (DomNode, Option<DomNode>);

/// Keeps a view up to date: the one that is shown, the one that is at this place in the document, or a new one.
fn keep_up(mut view: View, shown: Option<Mounted>, mut place: Option<Place>) -> RenderEffect<Mounted> {
    RenderEffect::new_with_value(
        move |shown: Option<Mounted>| {
            let node = view();
            match (shown, place.take()) {
                (Some(mut shown), _) => {
                    node.patch(&mut shown);
                    shown
                }
                (None, Some((parent, next))) => node.adopt(&parent, next),
                (None, None) => node.make(),
            }
        },
        shown,
    )
}

/// Turns the children that are shown before `end` into these, each from the one with its key, or at its place.
fn patch_all(nodes: Vec<Node>, there: &mut Vec<Mounted>, parent: &DomNode, end: Option<DomNode>) {
    let shown: Vec<_> = there.iter().map(Mounted::key).collect();
    let matches = matching(&shown, &nodes.iter().map(Node::key).collect::<Vec<_>>());
    let mut old: Vec<Option<Mounted>> = there.drain(..).map(Some).collect();
    for (node, place) in nodes.into_iter().zip(matches) {
        let kept = place.and_then(|place| old.get_mut(place)?.take());
        there.push(match kept {
            Some(mut mounted) => {
                node.patch(&mut mounted);
                mounted
            }
            None => node.make(),
        });
    }
    old.into_iter().flatten().for_each(|gone| gone.take_out());
    // Backwards, so that each finds what follows it; what is in its place is not touched, and keeps the focus.
    let mut next = end;
    for mounted in there.iter().rev() {
        if !mounted.is_before(parent, next.as_ref()) {
            mounted.put(parent, next.as_ref());
        }
        next = mounted.first();
    }
}

impl Node {
    fn key(&self) -> Option<Cow<'static, str>> {
        match self {
            Self::Element(element) => element.0.key.clone(),
            _ => None,
        }
    }
}

impl Element {
    fn make(self) -> Option<MountedElement> {
        let Parts { tag, key, values, listeners, children } = *self.0;
        let element = if SVG.contains(&tag) {
            document().create_element_ns(Some(SVG_NAMESPACE), tag)
        } else {
            document().create_element(tag)
        };
        let element = element.ok()?;
        let children: Vec<Mounted> = children.into_iter().map(Node::make).collect();
        for child in &children {
            child.put(&element, None);
        }
        // After the children, since what a select shows is one of them.
        let values = values.into_iter().map(|(name, value)| (name, value.make(&element, name))).collect();
        let listeners = listen(&element, listeners);
        Some(MountedElement { tag, key, element, values, listeners, children })
    }

    fn patch(self, there: &mut MountedElement) {
        let Parts { values, listeners, children, .. } = *self.0;
        patch_all(children, &mut there.children, &there.element, None);
        for ((name, value), (_, old)) in values.into_iter().zip(&mut there.values) {
            value.patch(&there.element, name, old);
        }
        there.listeners = listen(&there.element, listeners);
    }
}

impl MountedElement {
    /// Whether it can be patched into another: the same key and tag, and attributes of the same names.
    fn alike(&self, other: &Element) -> bool {
        same_key(self.key.as_ref(), other.0.key.as_ref())
            && self.tag == other.0.tag
            && self.values.len() == other.0.values.len()
            && self.values.iter().zip(&other.0.values).all(|((mine, _), (theirs, _))| mine == theirs)
    }
}

fn listen(element: &web_sys::Element, listeners: Vec<(&'static str, super::Listener)>) -> Vec<EventListener> {
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    listeners.into_iter().map(|(event, then)| EventListener::new_with_options(element, event, options, then)).collect()
}

impl Value {
    fn make(self, element: &web_sys::Element, name: &'static str) -> MountedValue {
        match self {
            Self::Fixed(text) => {
                let _ = element.set_attribute(name, &text);
                MountedValue::Fixed(text)
            }
            Self::Live(text) => MountedValue::Live(keep_attribute(element, name, text, None)),
            property => MountedValue::Property(keep_property(element, name, property, false)),
        }
    }

    fn patch(self, element: &web_sys::Element, name: &'static str, old: &mut MountedValue) {
        match (self, old) {
            (Self::Fixed(text), MountedValue::Fixed(shown)) if text == *shown => {}
            (Self::Live(text), MountedValue::Live(effect)) => {
                let shown = effect.take_value();
                *effect = keep_attribute(element, name, text, shown);
            }
            (other, old) => *old = other.make(element, name),
        }
    }
}

#[expect(clippy::option_option, reason = "nothing set yet, or set to be absent")]
fn keep_attribute(
    element: &web_sys::Element,
    name: &'static str,
    mut text: Box<dyn FnMut() -> Option<String> + Send>,
    shown: Option<Option<String>>,
) -> RenderEffect<Option<String>> {
    let element = element.clone();
    RenderEffect::new_with_value(
        move |shown: Option<Option<String>>| {
            let text = text();
            if shown.as_ref() != Some(&text) {
                let _ = match &text {
                    Some(text) => element.set_attribute(name, text),
                    None => element.remove_attribute(name),
                };
            }
            text
        },
        shown,
    )
}

/// Keeps a property up to date. What a reader has put there, `touched`, stays until the value changes.
fn keep_property(
    element: &web_sys::Element,
    name: &'static str,
    mut value: Value,
    touched: bool,
) -> RenderEffect<JsValue> {
    let element = element.clone();
    let name = JsValue::from_str(name);
    RenderEffect::new(move |before: Option<JsValue>| {
        let value = match &mut value {
            Value::Text(text) => JsValue::from_str(&text()),
            Value::Flag(flag) => JsValue::from_bool(flag()),
            Value::Fixed(_) | Value::Live(_) => JsValue::UNDEFINED,
        };
        // Writing what is there already would move the cursor in some browsers.
        let stays = touched && before.is_none();
        if !stays && js_sys::Reflect::get(&element, &name).ok().as_ref() != Some(&value) {
            let _ = js_sys::Reflect::set(&element, &name, &value);
        }
        value
    })
}

impl Mounted {
    /// Puts it before a node of the parent, or at its end.
    pub(super) fn put(&self, parent: &DomNode, before: Option<&DomNode>) {
        self.each(&mut |node| {
            let _ = parent.insert_before(node, before);
        });
    }

    /// Takes it out of the document.
    pub(super) fn take_out(&self) {
        self.each(&mut |node| {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(node);
            }
        });
    }

    /// Its first node in the document; there always is one.
    pub(super) fn first(&self) -> Option<DomNode> {
        let mut first = None;
        self.each(&mut |node| {
            if first.is_none() {
                first = Some(node.clone());
            }
        });
        first
    }

    /// Whether it is in the parent, right before this node, or at the end.
    fn is_before(&self, parent: &DomNode, next: Option<&DomNode>) -> bool {
        let mut last = None;
        self.each(&mut |node| last = Some(node.clone()));
        last.is_some_and(|last| last.parent_node().as_ref() == Some(parent) && last.next_sibling().as_ref() == next)
    }

    fn key(&self) -> Option<Cow<'static, str>> {
        match &self.0 {
            Kind::Element(element) => element.key.clone(),
            _ => None,
        }
    }

    /// Its outermost elements.
    pub(super) fn elements(&self) -> Vec<web_sys::Element> {
        let mut elements = Vec::new();
        self.each(&mut |node| elements.extend(node.dyn_ref::<web_sys::Element>().cloned()));
        elements
    }

    /// Its outermost nodes in the document, in order.
    fn each(&self, then: &mut dyn FnMut(&DomNode)) {
        match &self.0 {
            Kind::Nothing(node) | Kind::Text(node, _) => then(node),
            Kind::Element(element) => then(&element.element),
            Kind::Several(nodes, end) => {
                for node in nodes {
                    node.each(then);
                }
                then(end);
            }
            Kind::Live(effect) | Kind::Folded(effect, _) => {
                effect.with_value_mut(|mounted| mounted.each(then)).unwrap_or_default();
            }
        }
    }
}
