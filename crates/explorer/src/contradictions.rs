//! Where documents disagree, or say nothing, and which rules that touches.

use upgrade_messages::Words;
use upgrade_messages::rules::section;
use upgrade_rules::catalogue::{self, Source};

/// Statements that cannot all be so, or one thing that AWS does not say.
#[derive(Debug)]
pub struct Contradiction {
    /// Its id.
    pub id: &'static str,
    /// What it is about.
    pub subject: &'static str,
    /// What each side says, and where.
    pub sides: Vec<Side>,
    /// The conservative reading, which plans follow.
    pub planned: &'static str,
    /// Ids of its facts.
    pub facts: &'static [&'static str],
    /// Ids of the rules and spans that speak of it.
    pub rules: &'static [&'static str],
}

/// One side of a contradiction.
#[derive(Debug)]
pub struct Side {
    /// What it says.
    pub says: &'static str,
    /// Where it is.
    pub sources: Vec<&'static Source>,
}

fn worded(one: &'static catalogue::Contradiction, words: Words) -> Contradiction {
    let say = |part: &str| words.find(section::CONTRADICTION, &[one.id, "/", part].concat()).unwrap_or_default();
    let sides = one.sides.iter().zip(1_usize..).map(|(sources, number)| Side {
        says: say(&number.to_string()),
        sources: sources.iter().filter_map(|id| id.source()).collect(),
    });
    Contradiction {
        id: one.id,
        subject: say("subject"),
        sides: sides.collect(),
        planned: say("planned"),
        facts: one.facts.ids(),
        rules: one.rules,
    }
}

/// Those that a rule or a span speaks of, in the order of ids.
pub(crate) fn of(code: &str, words: Words) -> Vec<Contradiction> {
    let all = catalogue::contradictions().iter();
    all.filter(|one| one.rules.contains(&code)).map(|one| worded(one, words)).collect()
}
