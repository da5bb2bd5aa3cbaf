//! Ids of things.

use super::fields::Fields;
use crate::messages;
use crate::problems::Problems;

/// The id of an item. Without one the item cannot be used.
pub(super) fn id(fields: &Fields<'_>, key: &'static str, problems: &mut Problems) -> Option<String> {
    let Some(id) = fields.text(key, problems) else {
        if !fields.has(key) {
            problems.error(&fields.path, messages::NO_ID, &[("name", key)]);
        }
        return None;
    };
    if !id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') || id.starts_with('-') {
        problems.warning(&fields.path_of(key), messages::ODD_ID, &[("id", &id)]);
    }
    Some(id)
}
