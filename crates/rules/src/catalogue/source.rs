//! Documents that statements name.

use super::tables;

/// A source's id, `UG1801-backups`; the constants in [`sources`](super::sources) are the way to write one.
pub type SourceId = &'static str;

/// What kind of document a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// A dated copy of AWS's guide.
    Copy,
    /// A page of AWS's guide of today.
    Live,
    /// Another page of AWS.
    Service,
    /// AWS's service model or command line examples.
    Model,
    /// A public thread: what others met, never a statement of AWS.
    Thread,
    /// Somebody's notes: never the ground of a plain statement.
    Secondary,
}

/// A document that a statement names.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// What kind of document it is.
    pub kind: SourceKind,
    /// Its title.
    pub title: &'static str,
    /// The document's own date where it has one, else the day it was read: `YYYY-MM-DD`; a secondary one may be `YYYY-MM`.
    pub date: &'static str,
    /// Its address; empty only for some of kind [`SourceKind::Secondary`].
    pub url: &'static str,
    /// What a reader should know of it.
    pub note: Option<&'static str>,
}

/// The source with this id.
pub fn source(id: &str) -> Option<&'static Source> {
    let index = tables::SOURCES.binary_search_by(|source| source.id.cmp(id)).ok()?;
    tables::SOURCES.get(index)
}

/// Every source, in the order of ids.
pub fn sources_table() -> &'static [Source] {
    &tables::SOURCES
}
