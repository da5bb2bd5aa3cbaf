//! The part of a text that is one document.

use std::rc::Rc;

use serde_json::Value;

use super::rest::Rest;
use crate::messages::{self, Message};

/// The part of a text that is one document.
#[derive(Clone, Debug)]
pub(crate) struct Stretch {
    /// Its length.
    pub(crate) bytes: usize,
    /// Its content as a tree, whatever notation it is written in.
    pub(crate) tree: Rc<Value>,
    /// What of a long list is not in the tree.
    pub(crate) rest: Option<Rc<Rest>>,
    /// Places of names that an object of it has more than once, of which the last value is in the tree.
    pub(crate) repeated: Vec<String>,
    /// What a person should know of how it was read.
    pub(crate) remark: Option<Message>,
}

impl Stretch {
    /// A document about which nothing is remarkable.
    pub(crate) fn new(bytes: usize, tree: Value, repeated: Vec<String>) -> Self {
        Self { bytes, tree: Rc::new(tree), rest: None, repeated, remark: None }
    }
}

/// Where and why a document cannot be read to its end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Broken {
    /// How many lines below its beginning.
    pub(crate) lines_below: u32,
    /// The column there, counted from 1; in the first line, counted from its beginning.
    pub(crate) column: u32,
    /// The sentence, with the parameter `start`: the line on which the document starts.
    pub(crate) message: Message,
    /// How much of the text is known to belong to it; 0 where that is not known.
    pub(crate) bytes: usize,
    /// Nothing is wrong with it: it is a document of another tool, in a notation that several formats share.
    pub(crate) foreign: bool,
}

impl Broken {
    /// A document of another tool.
    pub(crate) fn foreign(bytes: usize) -> Self {
        Self { lines_below: 0, column: 1, message: messages::UNKNOWN_DOCUMENT, bytes, foreign: true }
    }
}
