//! YAML in block style, in which documents of several formats are written.

mod extent;
mod tree;

pub(super) use extent::{extent, first_key, is_nested};
pub(super) use tree::{Yaml, parse};
