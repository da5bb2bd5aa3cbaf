//! From text to JSON values: several documents one after the other, prompt lines, and texts that are not JSON.

mod cursor;
mod foreign;
mod prompt;
mod split;

pub(crate) use cursor::count;
pub(crate) use split::{Piece, split};
