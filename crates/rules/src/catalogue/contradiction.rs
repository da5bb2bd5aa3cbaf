//! Where the documents disagree, or say nothing.

use crate::model::{Engine, FactIds, Guide, Interval, SourceId};

mod table {
    use super::Contradiction;
    use crate::day;
    use crate::model::{Engine, FactIds, Interval, sources};

    include!(concat!(env!("OUT_DIR"), "/contradictions.rs"));
}

/// Two or more statements that do not fit together, or one thing that AWS does not say.
///
/// Its sentences are in the message table: `contradiction."<id>/subject"`, one for each side from `"<id>/1"` on, and
/// `"<id>/planned"`, the conservative reading that plans follow.
#[derive(Debug)]
pub struct Contradiction {
    /// Stable id: `seed-shards`.
    pub id: &'static str,
    /// The facts it rests on.
    pub facts: FactIds,
    /// The sources of each statement.
    pub sides: &'static [&'static [SourceId]],
    /// AWS says nothing: the one side is what is documented instead.
    pub gap: bool,
    /// Ids of the rules that speak of it in a plan.
    pub rules: &'static [&'static str],
    /// Ids of the sentences on an interruption that rest on one reading of it.
    pub statements: &'static [&'static str],
    /// Where not empty: a rule speaks of it only where a parameter of its sentence is one of these.
    pub speaks_of: &'static [&'static str],
    /// Where given: it matters only for paths to this engine.
    pub target: Option<Engine>,
    /// The guides in which the documents disagree.
    pub holds: Interval,
}

impl Contradiction {
    /// Whether it matters to a plan by this guide, towards this engine.
    pub fn concerns(&self, guide: Guide, target: Engine) -> bool {
        self.holds.contains(guide) && self.target.is_none_or(|only| only == target)
    }
}

/// Every contradiction, in the order of ids.
pub fn contradictions() -> &'static [Contradiction] {
    &table::CONTRADICTIONS
}

/// The contradictions that a rule or a sentence on an interruption speaks of, by its id.
pub fn contradictions_of(code: &str) -> &'static [&'static Contradiction] {
    let place = table::TOUCHES.binary_search_by(|(known, _)| (*known).cmp(code));
    place.ok().and_then(|place| table::TOUCHES.get(place)).map_or(&[], |(_, contradictions)| contradictions)
}
