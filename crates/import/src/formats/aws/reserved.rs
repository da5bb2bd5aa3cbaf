//! An item of `describe-reserved-cache-nodes`.

use super::fields::Fields;
use super::values::ENGINES;
use crate::described::ReservedNodes;
use crate::problems::Problems;

/// Reads an item; a reservation that is not active pays for nothing.
pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<ReservedNodes> {
    if fields.text("State", problems).as_deref() != Some("active") {
        return None;
    }
    Some(ReservedNodes {
        node_type: fields.text("CacheNodeType", problems)?,
        engine: fields.word("ProductDescription", &ENGINES, problems)?,
    })
}
