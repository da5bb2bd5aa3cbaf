//! The answer as it is.

use super::row::{Row, Writer};
use crate::message::id;

pub(super) const ROW: Row = Row {
    id: "json",
    name: id::FORMAT_JSON,
    media_type: "application/json",
    extension: "json",
    writer: Writer::Answer,
};
