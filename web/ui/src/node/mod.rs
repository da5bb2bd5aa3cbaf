//! Views of one single type, with the names of Leptos's own builder: `class`, `attr`, `prop`, `on`, `child`.
//!
//! Leptos's `view!` makes code for every type of element, attribute and closure, and this page has hundreds of them: two
//! thirds of its module were such code. A [`Node`] is one type for all. Signals, effects, mounting and rendering to a string
//! stay Leptos's: a node is a Leptos view like any other ([`leptos::prelude::IntoView`]). Figures and reasons are in
//! `docs/decisions/0007-a-small-view-layer.md`.
//!
//! A part that follows signals is patched in place when it changes: what is open stays open, and the focus stays. Children
//! of a list have a key where what a reader did to one must not pass to another.

mod attribute;
pub(crate) mod diff;
pub(crate) mod fold;
pub(crate) mod html;
pub(crate) mod leptos_view;
mod mounted;

use std::borrow::Cow;

use web_sys::Event;

use attribute::{IntoAttribute, Property, Value};
use fold::Fold;

/// A part of a view.
pub(crate) enum Node {
    /// Nothing.
    Nothing,
    /// Text. Never markup.
    Text(Cow<'static, str>),
    /// An element.
    Element(Element),
    /// Several, one after the other.
    Several(Vec<Node>),
    /// What follows signals.
    Live(View),
    /// What is made when the element around it is opened first.
    Folded(Fold, View),
}

type View = Box<dyn FnMut() -> Node + Send>;

type Listener = Box<dyn FnMut(&Event) + Send>;

/// An element in the making. Boxed, so that handing it on is cheap in bytes of code.
pub(crate) struct Element(Box<Parts>);

/// What an element is made of.
struct Parts {
    tag: &'static str,
    /// What distinguishes it from its siblings, where they can change places or be replaced.
    key: Option<Cow<'static, str>>,
    values: Vec<(&'static str, Value)>,
    listeners: Vec<(&'static str, Listener)>,
    children: Vec<Node>,
}

/// An element.
#[inline(never)]
pub(crate) fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, key: None, values: Vec::new(), listeners: Vec::new(), children: Vec::new() }))
}

/// A part that follows signals, where it is no child: a closure among children is one by itself.
pub(crate) fn live<N: Into<Node>>(view: impl FnMut() -> N + Send + 'static) -> Node {
    view.into()
}

// A page has hundreds of elements. What every one is made with is in the module once, and is called.
impl Element {
    #[inline(never)]
    fn with_value(mut self, name: &'static str, value: Value) -> Self {
        self.0.values.push((name, value));
        self
    }

    #[inline(never)]
    fn with_child(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    fn with_listener(mut self, event: &'static str, listener: Listener) -> Self {
        self.0.listeners.push((event, listener));
        self
    }

    /// With what distinguishes it from its siblings.
    pub(crate) fn key(mut self, key: impl Into<Cow<'static, str>>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// With its class.
    pub(crate) fn class(self, class: impl IntoAttribute) -> Self {
        self.attr("class", class)
    }

    /// With an attribute: a text, a text that may be missing, or a closure that follows signals and gives a text, one that
    /// may be missing, or whether the attribute is there.
    pub(crate) fn attr(self, name: &'static str, value: impl IntoAttribute) -> Self {
        match value.into_attribute() {
            Some(value) => self.with_value(name, value),
            None => self,
        }
    }

    /// With a property that follows signals: a text (`value`), or one that is on or off (`checked`, `selected`).
    pub(crate) fn prop<P: Property>(self, name: &'static str, value: impl FnMut() -> P + Send + 'static) -> Self {
        self.with_value(name, P::value(Box::new(value)))
    }

    /// With what an event does.
    pub(crate) fn on(self, event: &'static str, then: impl FnMut(&Event) + Send + 'static) -> Self {
        self.with_listener(event, Box::new(then))
    }

    /// `details` with what is below its summary; it comes after the summary, and after an attribute `open`.
    pub(crate) fn folds<N: Into<Node>>(self, mut content: impl FnMut() -> N + Send + 'static) -> Self {
        self.with_fold(Box::new(move || content().into()))
    }

    #[inline(never)]
    fn with_fold(self, content: View) -> Self {
        let fold = Fold::new(self.0.values.iter().any(|(name, _)| *name == "open"));
        let (clicked, toggled) = (fold.clone(), fold.clone());
        // A click comes before it opens, so that it never opens empty; a script that opens it clicks nothing.
        self.on("click", move |_| clicked.open())
            .on("toggle", move |_| toggled.open())
            .child(Node::Folded(fold, content))
    }

    /// With a child.
    pub(crate) fn child(self, child: impl Into<Node>) -> Self {
        self.with_child(child.into())
    }

    /// With several children, of which there can be more or fewer when it changes.
    pub(crate) fn children<N: Into<Node>>(self, children: impl IntoIterator<Item = N>) -> Self {
        // A plain loop: adapters would be made anew for every caller.
        let mut several = Vec::new();
        for child in children {
            several.push(child.into());
        }
        self.with_child(Node::Several(several))
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Vec<Node>> for Node {
    fn from(nodes: Vec<Node>) -> Self {
        Self::Several(nodes)
    }
}

impl<N: Into<Self>> From<Option<N>> for Node {
    fn from(node: Option<N>) -> Self {
        node.map_or(Self::Nothing, Into::into)
    }
}

impl<N: Into<Self>, F: FnMut() -> N + Send + 'static> From<F> for Node {
    fn from(mut view: F) -> Self {
        Self::Live(Box::new(move || view().into()))
    }
}
