//! Every sentence for a person, by id, with parameters.
//!
//! The table is `data/messages.en.toml`. Code names a sentence by a constant of [`id`]; a code of the planner or of a rule
//! finds its sentence by section and key.

mod fill;
mod texts;
mod words;

pub use fill::fill;
pub(crate) use fill::fill_into;
pub use tables::id;
pub use words::Words;

/// The id of a sentence: its place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id(pub(crate) u16);

impl Id {
    /// Its key, without the section: `no-downgrade`.
    pub fn key(self) -> &'static str {
        tables::KEYS.get(usize::from(self.0)).unwrap_or_default()
    }
}

/// Every id in the order of the table: `reason.no-downgrade`.
pub fn ids() -> impl Iterator<Item = String> {
    let sections = tables::SECTIONS.iter().map(|(section, _, _)| *section);
    sections.flat_map(|section| section_keys(section).1.iter().map(move |key| [section, ".", *key].concat()))
}

/// The keys of a section, sorted: `keys("check")`.
pub fn keys(section: &str) -> &'static [&'static str] {
    section_keys(section).1
}

/// The keys of a section, sorted, and the place of the first of them.
pub(crate) fn section_keys(section: &str) -> (usize, &'static [&'static str]) {
    let place = tables::SECTIONS.iter().find(|(name, _, _)| *name == section);
    let found = place.and_then(|(_, first, end)| Some((*first, tables::KEYS.each().get(*first..*end)?)));
    found.unwrap_or_default()
}

/// The tables that the build script writes.
mod tables {
    use super::texts::Texts;

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}
