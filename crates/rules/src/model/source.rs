//! Documents that statements name.

use std::sync::OnceLock;

use super::day::Day;

mod table {
    use super::SourceKind;

    include!(concat!(env!("OUT_DIR"), "/sources.rs"));
}

pub use table::sources;

/// The format of the data files.
pub const DATA_VERSION: u32 = table::DATA_VERSION;

/// The day on which the facts were last read, `YYYY-MM-DD`.
pub const READ: &str = table::READ;

/// A document that statements name, by its place in the table; the constants in [`sources`] are the way to
/// write one.
///
/// One byte and not its text: rules and tables name sources some seven hundred times, and a pointer costs the browser three
/// bytes that do not compress, where this costs less than one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceId(u8);

impl SourceId {
    /// Its id as text, `UG1801-backups`.
    pub fn text(self) -> &'static str {
        self.source().map_or("", |source| source.id)
    }

    /// The document.
    pub fn source(self) -> Option<&'static Source> {
        sources_table().get(usize::from(self.0))
    }
}

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
    pub id: &'static str,
    /// What kind of document it is.
    pub kind: SourceKind,
    /// Its title.
    pub title: &'static str,
    /// The document's own date where it has one, else the day it was read: `YYYY-MM-DD`; a secondary one may be `YYYY-MM`.
    pub date: &'static str,
    /// The same as a day, of a month its first.
    pub day: Option<Day>,
    /// Its address; empty only for some of kind [`SourceKind::Secondary`].
    pub url: &'static str,
}

/// The source with this id.
pub fn source(id: &str) -> Option<&'static Source> {
    let table = sources_table();
    table.get(table.binary_search_by(|source| source.id.cmp(id)).ok()?)
}

/// Every source, in the order of ids.
pub fn sources_table() -> &'static [Source] {
    static TABLE: OnceLock<Vec<Source>> = OnceLock::new();
    TABLE.get_or_init(lay_out)
}

/// The table that the build writes has a line for each source: id, title, date and address, with tabs between.
fn lay_out() -> Vec<Source> {
    let mut rest = table::SOURCES;
    let mut until = |end| {
        let (text, behind) = rest.split_once(end).unwrap_or_default();
        rest = behind;
        text
    };
    let row = |kind: &SourceKind| {
        let (id, title, date, url) = (until('\t'), until('\t'), until('\t'), until('\n'));
        Source { id, kind: *kind, title, date, day: Day::parse(date).or_else(|| Day::first_of(date)), url }
    };
    table::SOURCE_KINDS.iter().map(row).collect()
}
