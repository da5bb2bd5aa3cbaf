//! Views of one single type.
//!
//! Leptos's `view!` makes code for every type of element, attribute and closure, and this page has hundreds of them: two
//! thirds of its module were such code. A [`Node`] is one type for all. Signals, effects, mounting and rendering to a string
//! stay Leptos's: a node is a Leptos view like any other ([`leptos::prelude::IntoView`]).
//!
//! A part that follows signals is patched in place when it changes: what is open stays open, and the focus stays.

mod html;
mod leptos_view;
mod mounted;

#[cfg(test)]
pub(crate) use html::html;
use std::borrow::Cow;

use web_sys::Event;

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
    Live(Box<dyn FnMut() -> Node + Send>),
}

/// The value of an attribute or property.
pub(crate) enum Value {
    /// An attribute that stays.
    Fixed(Cow<'static, str>),
    /// An attribute that follows signals; absent with `None`.
    Live(Box<dyn FnMut() -> Option<String> + Send>),
    /// A property that holds a text and follows signals: what stands in a field.
    Text(Box<dyn FnMut() -> String + Send>),
    /// A property that is on or off and follows signals.
    Flag(Box<dyn FnMut() -> bool + Send>),
}

type Listener = Box<dyn FnMut(&Event) + Send>;

/// An element in the making. Boxed, so that handing it on is cheap in bytes of code.
pub(crate) struct Element(Box<Parts>);

/// What an element is made of.
struct Parts {
    tag: &'static str,
    values: Vec<(&'static str, Value)>,
    listeners: Vec<(&'static str, Listener)>,
    children: Vec<Node>,
}

/// An element.
#[inline(never)]
pub(crate) fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, values: Vec::new(), listeners: Vec::new(), children: Vec::new() }))
}

/// A part that follows signals.
pub(crate) fn live<N: Into<Node>>(mut view: impl FnMut() -> N + Send + 'static) -> Node {
    Node::Live(Box::new(move || view().into()))
}

// A page has hundreds of elements. What every one is made with stands once in the module, and is called.
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

    /// With its class.
    pub(crate) fn class(self, class: &'static str) -> Self {
        self.set("class", class)
    }

    /// With an attribute.
    pub(crate) fn set(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.with_value(name, Value::Fixed(value.into()))
    }

    /// With an attribute, if there is a value for it.
    pub(crate) fn set_if(self, name: &'static str, value: Option<&'static str>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// With an attribute that follows signals.
    pub(crate) fn follow(self, name: &'static str, mut value: impl FnMut() -> String + Send + 'static) -> Self {
        self.follow_if(name, move || Some(value()))
    }

    /// With an attribute that follows signals and may be absent.
    pub(crate) fn follow_if(self, name: &'static str, value: impl FnMut() -> Option<String> + Send + 'static) -> Self {
        self.with_value(name, Value::Live(Box::new(value)))
    }

    /// Hidden while this holds.
    pub(crate) fn hidden(self, mut hidden: impl FnMut() -> bool + Send + 'static) -> Self {
        self.follow_if("hidden", move || hidden().then(String::new))
    }

    /// With what stands in it: `value`.
    pub(crate) fn value(self, value: impl FnMut() -> String + Send + 'static) -> Self {
        self.with_value("value", Value::Text(Box::new(value)))
    }

    /// With a property that is on or off: `checked`, `selected`.
    pub(crate) fn flag(self, name: &'static str, flag: impl FnMut() -> bool + Send + 'static) -> Self {
        self.with_value(name, Value::Flag(Box::new(flag)))
    }

    /// With what an event does.
    pub(crate) fn on(self, event: &'static str, then: impl FnMut(&Event) + Send + 'static) -> Self {
        self.with_listener(event, Box::new(then))
    }

    /// With a child.
    pub(crate) fn with(self, child: impl Into<Node>) -> Self {
        self.with_child(child.into())
    }

    /// With children of several kinds.
    pub(crate) fn with_nodes(mut self, children: Vec<Node>) -> Self {
        self.0.children.extend(children);
        self
    }

    /// With children of one kind.
    pub(crate) fn with_all(self, children: impl IntoIterator<Item = Element>) -> Self {
        // A plain loop: adapters would be made anew for every caller.
        let mut several = Vec::new();
        for child in children {
            several.push(child.into());
        }
        self.with(several)
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
