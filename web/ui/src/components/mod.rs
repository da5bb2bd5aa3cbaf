//! One component a file.

mod answer;
mod command_tabs;
mod copy_button;
mod datalists;
mod field;
mod guide_differences;
mod have;
mod import_report;
mod interruption;
mod mistakes;
mod notices;
pub(crate) mod page;
mod paste_box;
mod questions;
mod reading_help;
mod reason;
mod source_links;
mod sources;
mod step;
mod steps;
mod theme_switch;
mod timeline;
mod tools;
mod verdict;
mod want;
mod way;
mod ways;
