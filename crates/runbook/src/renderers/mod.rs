//! An answer in a format: a file and a row for each.

mod calendar;
mod change_request;
mod cloudformation;
mod document;
mod format;
mod html;
mod infrastructure;
mod json;
mod labels;
mod markdown;
mod parts;
mod rich_text;
mod row;
mod runbook;
mod script;
mod terraform;
mod text;
mod ticket;
mod view;
mod whole;

pub use document::{Block, Sourced, Table};
pub use markdown::markdown;
pub use row::Writer;
pub use view::View;

use serde::Serialize;

use crate::rows::rows;
use row::Row;

rows! {
    /// A format that answers are written in.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
    #[serde(rename_all = "kebab-case")]
    pub enum Format {
        /// The answer as it is.
        Json => json,
        /// A document.
        Markdown => markdown,
        /// For reading in a terminal.
        Text => text,
        /// For a tracker: at most 4,000 characters.
        Ticket => ticket,
        /// For whoever carries the option out: numbered, with boxes to tick.
        Runbook => runbook,
        /// The runbook for the clipboard: trackers, wikis and mail programs take it over as it looks.
        RichText => rich_text,
        /// For whoever approves the change, with texts for whoever is told.
        ChangeRequest => change_request,
        /// For whoever carries the option out in a terminal.
        Script => script,
        /// The whole answer as a page for a browser or a printer.
        Html => html,
        /// The windows and days of it, for a calendar.
        Calendar => calendar,
        /// What to change in a Terraform configuration.
        Terraform => terraform,
        /// What to change in a CloudFormation template.
        Cloudformation => cloudformation,
    }
    Writer by writer
}
