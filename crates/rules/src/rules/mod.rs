//! The rules: one file a family.

use crate::catalogue::SourceId;
use crate::finding::Finding;
use crate::guide::{Guide, Interval};
use crate::service::{Operation, Resource, State};

/// An operation tried in a state.
pub struct Attempt<'a> {
    /// The guide whose rules hold.
    pub guide: Guide,
    /// The state in which it is tried.
    pub state: &'a State<'a>,
    /// The resource that it is tried on.
    pub resource: &'a Resource,
    /// The operation.
    pub operation: &'a Operation,
}

/// What a rule looks at.
pub enum Check {
    /// Refuses an operation.
    Block(fn(&Attempt) -> Option<Finding>),
    /// Says something true of an operation that is done, without refusing it.
    Notice(fn(&Attempt) -> Option<Finding>),
}

/// One rule.
pub struct Rule {
    /// Stable id: the code in the answer, the name of the corpus file and the message's key.
    pub id: &'static str,
    /// Ids of the facts it rests on.
    pub facts: &'static [&'static str],
    /// The documents that state it.
    pub sources: &'static [SourceId],
    /// The guides in which it holds.
    pub holds: Interval,
    /// What it looks at.
    pub check: Check,
}
