//! What an attribute or a property of an element can be made from.

use std::borrow::Cow;

/// The value of an attribute or property.
pub(crate) enum Value {
    /// An attribute that stays.
    Fixed(Cow<'static, str>),
    /// An attribute that follows signals; absent with `None`.
    Live(Box<dyn FnMut() -> Option<String> + Send>),
    /// A property that holds a text and follows signals: the text of a field.
    Text(Box<dyn FnMut() -> String + Send>),
    /// A property that is on or off and follows signals.
    Flag(Box<dyn FnMut() -> bool + Send>),
}

/// What an attribute can be made from.
pub(crate) trait IntoAttribute {
    /// The attribute; `None` where there is none.
    fn into_attribute(self) -> Option<Value>;
}

impl IntoAttribute for &'static str {
    fn into_attribute(self) -> Option<Value> {
        Some(Value::Fixed(self.into()))
    }
}

impl IntoAttribute for String {
    fn into_attribute(self) -> Option<Value> {
        Some(Value::Fixed(self.into()))
    }
}

impl IntoAttribute for Option<&'static str> {
    fn into_attribute(self) -> Option<Value> {
        self.and_then(IntoAttribute::into_attribute)
    }
}

impl<T: AttributeText, F: FnMut() -> T + Send + 'static> IntoAttribute for F {
    fn into_attribute(mut self) -> Option<Value> {
        Some(Value::Live(Box::new(move || self().into_text())))
    }
}

/// What a closure can give for an attribute.
pub(crate) trait AttributeText {
    /// The attribute's text; `None` where the attribute is absent.
    fn into_text(self) -> Option<String>;
}

impl AttributeText for String {
    fn into_text(self) -> Option<String> {
        Some(self)
    }
}

impl AttributeText for &'static str {
    fn into_text(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl AttributeText for Option<String> {
    fn into_text(self) -> Option<String> {
        self
    }
}

/// There, and empty, or absent: `hidden`.
impl AttributeText for bool {
    fn into_text(self) -> Option<String> {
        self.then(String::new)
    }
}

/// What a property can hold.
pub(crate) trait Property: Sized {
    /// The property.
    fn value(value: Box<dyn FnMut() -> Self + Send>) -> Value;
}

impl Property for String {
    fn value(value: Box<dyn FnMut() -> Self + Send>) -> Value {
        Value::Text(value)
    }
}

impl Property for bool {
    fn value(value: Box<dyn FnMut() -> Self + Send>) -> Value {
        Value::Flag(value)
    }
}
