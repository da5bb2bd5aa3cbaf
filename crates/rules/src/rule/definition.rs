//! A rule, and what of it is reported when it fires.

use super::asked::Asked;
use super::attempt::Attempt;
use super::finding::Finding;
use super::id::RuleId;
use super::topic::Topic;
use super::weight::Weight;
use crate::model::{FactIds, Guide, Interval, SourceId, known_in};

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Refuses an operation.
    Block(fn(&Attempt) -> Option<Finding>),
    /// Refuses what is asked for as one request, however each operation of it is accepted alone.
    Together(fn(&Asked) -> Option<Finding>),
    /// Says something true of an operation that is done, without refusing it.
    Notice(Weight, fn(&Attempt) -> Option<Finding>),
    /// Says something true of what is wanted, whichever path leads there.
    Standing(Weight, fn(&Attempt) -> Option<Finding>),
    /// What the promise of an option with this step depends on, without refusing it.
    Condition(fn(&Attempt) -> Option<Finding>),
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// Stable id.
    pub id: RuleId,
    /// What it is about.
    pub topic: Topic,
    /// Ids of the facts it rests on.
    pub facts: FactIds,
    /// The documents that state it.
    pub sources: &'static [SourceId],
    /// The guides in which it holds.
    pub holds: Interval,
    /// What it looks at.
    pub check: Check,
}

impl Rule {
    /// The sources that a reader of this guide has: those not younger than it, or all where none is as old.
    pub fn sources_in(&self, guide: Guide) -> Vec<SourceId> {
        known_in(guide, self.sources)
    }

    /// What it says of the operation without refusing it.
    pub(crate) fn note(&'static self, attempt: &Attempt) -> Option<Fired> {
        match self.check {
            Check::Notice(_, check) | Check::Standing(_, check) => Some(Fired { rule: self, finding: check(attempt)? }),
            Check::Block(_) | Check::Together(_) | Check::Condition(_) => None,
        }
    }

    /// How much it matters: what refuses, or decides, is always acted on.
    pub fn weight(&self) -> Weight {
        match self.check {
            Check::Notice(weight, _) | Check::Standing(weight, _) => weight,
            Check::Block(_) | Check::Together(_) | Check::Condition(_) => Weight::Act,
        }
    }

    /// Whether it is true whichever option is chosen.
    pub fn is_standing(&self) -> bool {
        matches!(self.check, Check::Standing(..))
    }
}

/// A rule that fired.
#[derive(Clone, Debug)]
pub struct Fired {
    /// The rule.
    pub rule: &'static Rule,
    /// What it found.
    pub finding: Finding,
}

/// Adds what fired to a list in which each rule is listed once, the first finding of it.
pub fn push_unique(known: &mut Vec<Fired>, more: impl IntoIterator<Item = Fired>) {
    for fired in more {
        if known.iter().all(|other| !std::ptr::eq(other.rule, fired.rule)) {
            known.push(fired);
        }
    }
}

impl Fired {
    /// The rule's sources that a reader of this guide has.
    pub fn sources(&self, guide: Guide) -> Vec<SourceId> {
        self.rule.sources_in(guide)
    }
}
