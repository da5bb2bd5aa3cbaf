//! The columns of a fleet's table: what stands in each, whoever writes it.

use serde::Serialize;
use upgrade_messages::fleet::{Part, id};
use upgrade_messages::{Id, Words, answer};

use super::row::FleetRow;
use crate::text::json;

/// A column: its heading and its cell.
pub(super) struct Column {
    pub(super) heading: Id<Part>,
    pub(super) cell: fn(Words, &FleetRow) -> String,
}

const fn column(heading: Id<Part>, cell: fn(Words, &FleetRow) -> String) -> Column {
    Column { heading, cell }
}

const CLUSTER: Column = column(id::COLUMN_CLUSTER, |_, row| row.cluster.clone().unwrap_or_default());
const REGION: Column = column(id::COLUMN_REGION, |_, row| row.region.clone().unwrap_or_default());
const FROM: Column = column(id::COLUMN_FROM, |_, row| row.from.clone().unwrap_or_default());
const TO: Column = column(id::COLUMN_TO, |_, row| row.to.clone().unwrap_or_default());
const BLOCKED_BY: Column = column(id::COLUMN_BLOCKED_BY, |_, row| row.blocked_by.join("; "));
const SUPPORT_ENDS: Column = column(id::COLUMN_SUPPORT_ENDS, |_, row| {
    row.support.as_ref().map(|support| support.standard_ends.clone()).unwrap_or_default()
});

/// The columns of a document, in which a person reads.
pub(super) const SHOWN: &[Column] = &[
    CLUSTER,
    REGION,
    FROM,
    TO,
    column(id::COLUMN_STATUS, |words, row| {
        words.find(answer::section::STATUS, &code(&row.status)).unwrap_or_default().to_owned()
    }),
    column(id::COLUMN_OPTION, |_, row| row.title.clone().unwrap_or_default()),
    column(id::COLUMN_DOWNTIME, |_, row| row.downtime.clone().unwrap_or_default()),
    BLOCKED_BY,
    SUPPORT_ENDS,
];

/// All columns, for a spreadsheet or a program: codes where there are codes.
pub(super) const ALL: &[Column] = &[
    CLUSTER,
    REGION,
    FROM,
    TO,
    column(id::COLUMN_STATUS, |_, row| code(&row.status)),
    column(id::COLUMN_VERDICT, |_, row| row.verdict.as_ref().map(code).unwrap_or_default()),
    column(id::COLUMN_OPTION, |_, row| row.option.clone().unwrap_or_default()),
    column(id::COLUMN_DOWNTIME, |_, row| row.downtime.clone().unwrap_or_default()),
    column(id::COLUMN_DATA, |_, row| row.data_risk.as_ref().map(code).unwrap_or_default()),
    BLOCKED_BY,
    column(id::COLUMN_OPEN, |_, row| row.open.join("; ")),
    SUPPORT_ENDS,
    column(id::COLUMN_EXTENDED_ENDS, |_, row| {
        row.support.as_ref().and_then(|support| support.extended_ends.clone()).unwrap_or_default()
    }),
    column(id::COLUMN_PREMIUM, |_, row| {
        let percent = row.support.as_ref().and_then(|support| support.premium_percent);
        percent.map(|percent| percent.to_string()).unwrap_or_default()
    }),
    column(id::COLUMN_ERRORS, |_, row| row.errors.join("; ")),
];

/// The word of the contract: `up-to-date`.
fn code(value: &impl Serialize) -> String {
    json(value).trim_matches('"').to_owned()
}
