//! The clusters of a paste as a table.

mod column;
mod command;
mod natural;
mod rows;
mod view;

pub use column::Column;
pub use command::command;
pub use rows::Fleet;
pub use view::{Shown, View};
