//! What every shell says of itself.

use super::aws_cli::Dialect;
use crate::request::Request;
use upgrade_messages::markdown::Id;

/// What there is to know of a shell.
pub(super) struct Row {
    /// What the answer calls it.
    pub(super) id: &'static str,
    /// Its name for a person.
    pub(super) name: Id,
    /// The language of its commands, as Markdown names it; empty where there is none.
    pub(super) language: &'static str,
    /// How a request is written for it.
    pub(super) writer: Writer,
}

/// How a request is written for a shell.
pub(super) enum Writer {
    /// Not at all: the console's steps are sentences.
    Words,
    /// As a command line of AWS CLI.
    CommandLine(&'static Dialect),
    /// Otherwise.
    Request(fn(&mut String, &Request)),
}
