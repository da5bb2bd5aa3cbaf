//! The answer as it is.

use super::row::{Row, Writer};
use crate::message::id;
use crate::shells::Shell;

pub(super) const ROW: Row =
    Row { id: "json", name: id::FORMAT_JSON, media_type: "application/json", extension: "json", shells: &Shell::ALL };

pub(super) const WRITER: Writer = Writer::Answer;
