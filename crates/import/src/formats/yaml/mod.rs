//! YAML in block style, in which documents of several formats are written.

mod extent;
mod tree;

pub(super) use extent::{below, extent, first_key, is_nested};
pub(super) use tree::parse;
