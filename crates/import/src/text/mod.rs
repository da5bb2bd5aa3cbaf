//! Places in a text, and the lines that a terminal prints between documents.

mod cursor;
mod outside;
mod prompt;

pub(crate) use cursor::{Cursor, count, first_line};
pub(crate) use outside::outside;
pub(crate) use prompt::{goes_on, is_prompt, is_task_lead, task_lead};
