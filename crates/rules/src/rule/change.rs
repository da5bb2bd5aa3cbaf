//! What an operation asks of its resource: what rules look at first.

use crate::model::{EngineVersion, Truth, field};

/// What an operation asks of its resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// The engine version that it moves the resource to.
    pub version: Option<EngineVersion>,
    /// The node type that it moves the resource to.
    pub node_type: Option<&'a str>,
    /// The family of the new custom parameter group that it names.
    pub parameter_group: Option<&'static str>,
    /// Whether it changes anything: with the present state unknown, what is asked for may be there already.
    pub needed: Truth,
    /// The field that would say so.
    pub known_by: &'static str,
}

impl<'a> Change<'a> {
    /// Neither an engine version nor a node type, and it is never there already.
    pub const OTHER: Self =
        Self { version: None, node_type: None, parameter_group: None, needed: Truth::Yes, known_by: field::KIND };

    /// Another engine version.
    pub const fn version(version: EngineVersion) -> Self {
        Self { version: Some(version), ..Self::OTHER }
    }

    /// Another node type.
    pub const fn node_type(node_type: &'a str) -> Self {
        Self { node_type: Some(node_type), ..Self::OTHER }
    }

    /// A setting, whose present value this field holds; whether that is another one.
    pub fn setting(differs: impl Into<Truth>, field: &'static str) -> Self {
        Self { needed: differs.into(), known_by: field, ..Self::OTHER }
    }
}
