//! Where documents disagree, or say nothing, and which rules that touches.

use upgrade_rules::catalogue::Source;

/// Statements that cannot all be so, or one thing that AWS does not say.
#[derive(Debug)]
pub struct Contradiction {
    /// Its id.
    pub id: &'static str,
    /// What it is about.
    pub subject: &'static str,
    /// What each side says, and where.
    pub sides: Vec<Side>,
    /// The careful reading, which plans go by.
    pub planned: &'static str,
    /// Ids of its facts.
    pub facts: &'static [&'static str],
    /// Ids of the rules that speak of it.
    pub rules: &'static [&'static str],
}

/// One side of a contradiction.
#[derive(Debug)]
pub struct Side {
    /// What it says.
    pub says: &'static str,
    /// Where it stands.
    pub sources: Vec<&'static Source>,
}

/// Every contradiction.
pub fn all() -> &'static [Contradiction] {
    &[]
}

/// Those that a rule speaks of.
pub(crate) fn of(rule: &str) -> Vec<&'static Contradiction> {
    all().iter().filter(|one| one.rules.contains(&rule)).collect()
}
