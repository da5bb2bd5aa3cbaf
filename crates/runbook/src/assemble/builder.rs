//! What the parts of an answer share.

use super::sources::Sources;
use super::templates::Templates;
use crate::message::Words;
use crate::setting::Setting;

/// Collects an answer: each part adds its own to it.
pub(super) struct AnswerBuilder<'a> {
    pub(super) words: Words,
    pub(super) setting: Setting<'a>,
    pub(super) sources: Sources,
    pub(super) templates: Templates,
    /// Only what a list of many clusters shows.
    pub(super) summary_only: bool,
}
