//! Every sentence for a person, by typed id, in every language there is.
//!
//! The sentences stand in `data/<language>/<file>.toml`; the build script checks them and writes a module for each part.
//! Code names a sentence by a constant; a code of the core finds its sentence by section and key. [`Words`] are the
//! sentences of one [`Language`], and are handed down as a value: nothing here is set once for all.
//!
//! # Whoever shows a part carries that part, and no other
//!
//! Each part has statics of its own, and nothing refers to all of them: an id carries its part in its type, and leads to
//! that part's tables alone. So the linker drops, from page, widget and npm package, the parts that they do not show; a
//! list of all parts would bring every sentence into each of them.

mod duration;
mod fill;
mod id;
mod language;
mod lines;
mod tables;
mod words;

pub use duration::{duration, range};
pub use fill::{fill, fill_by, fill_into};
pub use id::{Id, Label, Part, Section};
pub use language::Language;
pub use tables::{
    answer, cli, errors, explorer, fleet, form, import, input, interruptions, markdown, npm, operations, page,
    questions, rules, site, widget,
};
pub use words::Words;
