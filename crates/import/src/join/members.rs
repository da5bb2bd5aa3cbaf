//! What the members of a replication group say together.

use crate::messages::{self, Message};
use crate::problems::Problems;

/// At most so many members are listed in a sentence.
const LISTED: usize = 8;

/// Values of members, by the id of the member.
pub(crate) type Values<'v> = Vec<(&'v str, &'v str)>;

/// One value for all members. Where they differ, `choose` takes the conservative one, and the difference is reported.
pub(crate) fn agree(
    id: &str,
    field: &str,
    what: Message,
    values: &Values<'_>,
    choose: fn(&[&str]) -> Option<String>,
    problems: &mut Problems,
) -> Option<String> {
    let (_, first) = values.first()?;
    if values.iter().all(|(_, value)| value == first) {
        return Some((*first).to_owned());
    }
    let mut distinct: Vec<&str> = values.iter().map(|(_, value)| *value).collect();
    distinct.sort_unstable();
    distinct.dedup();
    let taken = choose(&distinct);
    let values = listed(values);
    let what = problems.words.text(what);
    let mut said = vec![("id", id), ("what", what), ("values", values.as_str())];
    let message = if taken.is_some() { messages::MEMBERS_DIFFER } else { messages::MEMBERS_DIFFER_UNKNOWN };
    said.extend(taken.as_deref().map(|taken| ("taken", taken)));
    problems.warning(field, message, &said);
    taken
}

/// `orders-001` 6.2.6, `orders-002` 7.0.7
pub(crate) fn listed(values: &Values<'_>) -> String {
    let mut parts: Vec<String> = values.iter().take(LISTED).map(|(id, value)| format!("`{id}` {value}")).collect();
    if values.len() > LISTED {
        parts.push("...".to_owned());
    }
    parts.join(", ")
}

/// `orders-001`, `orders-002`
pub(crate) fn ids(ids: &[&str]) -> String {
    let mut parts: Vec<String> = ids.iter().take(LISTED).map(|id| format!("`{id}`")).collect();
    if ids.len() > LISTED {
        parts.push("...".to_owned());
    }
    parts.join(", ")
}
