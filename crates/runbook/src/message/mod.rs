//! Every sentence for a person, by id, with parameters.
//!
//! The table is `data/messages.en.toml`. Code names a sentence by a constant of [`id`]; a code of the planner or of a rule
//! finds its sentence by section and key.

mod fill;
mod words;

pub use fill::fill;
pub(crate) use fill::fill_into;
pub use tables::id;
pub use words::Words;

/// The id of a sentence: its place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id(pub(crate) u16);

/// Every id in the order of the table: `reason.no-downgrade`.
pub fn ids() -> &'static [&'static str] {
    tables::IDS
}

/// The tables that the build script writes.
mod tables {
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
