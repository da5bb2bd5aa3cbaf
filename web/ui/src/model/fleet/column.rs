//! The columns of the table, and the order of two rows by each.

use std::cmp::Ordering;

use upgrade_api::answer::{Effect, Seconds};
use upgrade_api::{FleetRow, Words};
use upgrade_messages::fleet::id;

use super::natural::natural;
use crate::model::verdict::Tone;
use crate::text::Text;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Its id, and its Region.
    Cluster,
    /// What runs, and what is wanted.
    Versions,
    /// The verdict.
    Verdict,
    /// What happens to writes.
    Downtime,
    /// The option to take.
    Option,
    /// When standard support of what runs ends.
    SupportEnds,
    /// The wave.
    Wave,
}

impl Column {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 7] =
        [Self::Cluster, Self::Versions, Self::Verdict, Self::Downtime, Self::Option, Self::SupportEnds, Self::Wave];

    /// Its heading.
    pub fn heading(self, words: Words) -> &'static str {
        match self {
            Self::Cluster => words.text(id::COLUMN_CLUSTER),
            Self::Versions => words.of_label(Text::FleetVersions),
            Self::Verdict => words.of_label(Text::Verdict),
            Self::Downtime => words.text(id::COLUMN_DOWNTIME),
            Self::Option => words.text(id::COLUMN_OPTION),
            Self::SupportEnds => words.text(id::COLUMN_SUPPORT_ENDS),
            Self::Wave => words.text(id::FLEET_WAVE),
        }
    }

    /// The word by which style sheet and tests know it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cluster => "cluster",
            Self::Versions => "versions",
            Self::Verdict => "verdict",
            Self::Downtime => "downtime",
            Self::Option => "option",
            Self::SupportEnds => "support-ends",
            Self::Wave => "wave",
        }
    }

    /// The order of two rows, each with its wave. What a row does not have comes last in either direction.
    pub(super) fn order(self, one: Row<'_>, other: Row<'_>, descending: bool) -> Ordering {
        let has = |row: Row<'_>| match self {
            Self::Cluster => row.0.cluster.is_some(),
            Self::Versions => row.0.from.is_some(),
            Self::Verdict => true,
            Self::Downtime => row.0.writes.is_some(),
            Self::Option => row.0.title.is_some(),
            Self::SupportEnds => row.0.support.is_some(),
            Self::Wave => row.1.is_some(),
        };
        let order = match self {
            Self::Cluster => texts([&one.0.cluster, &one.0.region], [&other.0.cluster, &other.0.region]),
            Self::Versions => texts([&one.0.from, &one.0.to], [&other.0.from, &other.0.to]),
            Self::Verdict => Tone::of_row(one.0).rank().cmp(&Tone::of_row(other.0).rank()),
            Self::Downtime => severity(one.0).cmp(&severity(other.0)),
            Self::Option => one.0.title.cmp(&other.0.title),
            Self::SupportEnds => ends(one.0).cmp(&ends(other.0)),
            Self::Wave => one.1.cmp(&other.1),
        };
        let order = if descending { order.reverse() } else { order };
        has(other).cmp(&has(one)).then(order)
    }
}

/// A row with its wave.
type Row<'r> = (&'r FleetRow, Option<u32>);

fn texts(one: [&Option<String>; 2], other: [&Option<String>; 2]) -> Ordering {
    let pairs = one.into_iter().zip(other);
    pairs.fold(Ordering::Equal, |order, (one, other)| {
        order.then_with(|| natural(one.as_deref().unwrap_or_default(), other.as_deref().unwrap_or_default()))
    })
}

/// How bad it is for writes. A length that AWS does not publish counts as the longest.
fn severity(row: &FleetRow) -> (Option<Effect>, u32) {
    let longest = row.seconds.map_or(u32::MAX, |Seconds { max, .. }| max);
    (row.writes, if row.writes >= Some(Effect::Interrupted) { longest } else { 0 })
}

fn ends(row: &FleetRow) -> Option<&str> {
    row.support.as_ref().map(|support| support.standard_ends.as_str())
}
