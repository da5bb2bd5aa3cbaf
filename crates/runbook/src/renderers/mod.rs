//! An answer in a format: a file and a row for each.

mod format;
mod json;
mod labels;
mod markdown;
mod row;
mod text;

pub use format::Format;
pub use row::Writer;
