//! How requests are written: a file and a row for each shell.

mod aws_cli;
mod cmd;
pub(crate) mod console;
mod json;
mod posix;
mod powershell;
mod query_api;
mod row;
mod table;

#[cfg(test)]
mod tests;

pub(crate) use table::{write_all, write_one_line};
