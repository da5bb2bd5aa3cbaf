//! What there is to say about every rule, in one place: each list is another view of it.

use upgrade_messages::rules::section;
use upgrade_messages::{Words, explorer};
use upgrade_rules::catalogue::Source;
use upgrade_rules::rule::{Check, Rule};
use upgrade_rules::{Guide, catalogue, registry};

use crate::contradictions::{self, Contradiction};
use crate::example::{self, Example};
use crate::statements::Statements;
use crate::{Error, statements};

/// Every rule, family by family.
#[derive(Debug)]
pub struct Model {
    /// The families, in the order of the rules.
    pub families: Vec<Family>,
    /// What is said of downtime and what is verified.
    pub statements: [Statements; 2],
    /// The day on which the facts were last read, `YYYY-MM-DD`.
    pub read: &'static str,
}

/// Rules about one thing.
#[derive(Debug)]
pub struct Family {
    /// The name of its file.
    pub name: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// What it is about, where its name does not say it.
    pub about: Option<&'static str>,
    /// Its rules.
    pub entries: Vec<Entry>,
}

/// A rule, and everything that there is to say about it.
#[derive(Debug)]
pub struct Entry {
    /// The rule.
    pub rule: &'static Rule,
    /// What it does to a plan.
    pub kind: Kind,
    /// A few words for it.
    pub title: &'static str,
    /// What it says, with its parameters in braces.
    pub sentence: &'static str,
    /// What it says where a fact is missing to be sure, where that has a sentence of its own.
    pub condition: Option<&'static str>,
    /// The guides in which it holds, newest first.
    pub guides: Vec<Guide>,
    /// The documents that state it.
    pub sources: Vec<&'static Source>,
    /// Where those documents, or others, disagree about it.
    pub contradictions: Vec<Contradiction>,
    /// The smallest request that triggers it.
    pub example: Example,
}

/// What a rule does to a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Refuses an operation.
    Block,
    /// Says something of a step.
    Notice,
    /// Says something of the target, whichever option is chosen.
    Standing,
    /// Says what an option depends on.
    Condition,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Block, Self::Notice, Self::Standing, Self::Condition];

    /// Its id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Notice => "notice",
            Self::Standing => "standing",
            Self::Condition => "condition",
        }
    }

    /// Its name.
    pub fn name(self, words: Words) -> &'static str {
        words.label(explorer::section::RULE_KIND, self.id())
    }

    /// What it does to a plan.
    pub fn meaning(self, words: Words) -> &'static str {
        words.label(explorer::section::RULE_KIND_MEANS, self.id())
    }

    fn of(rule: &Rule) -> Self {
        match rule.check {
            Check::Block(_) | Check::Together(_) => Self::Block,
            Check::Notice(..) => Self::Notice,
            Check::Standing(..) => Self::Standing,
            Check::Condition(_) => Self::Condition,
        }
    }
}

impl Family {
    /// What it is called and what it is about, in a line.
    pub fn heading(&self) -> String {
        self.about.map_or_else(|| self.title.to_owned(), |about| format!("{}: {about}", self.title))
    }
}

impl Model {
    /// Every rule with its example, in a language; examples of answers are in that of the reference.
    ///
    /// # Errors
    ///
    /// Where a rule has no sentence or no case that shows it.
    pub fn read(words: Words) -> Result<Self, Error> {
        let mut families = Vec::new();
        let mut gaps = Vec::new();
        for (name, rules) in registry::families() {
            let mut entries = Vec::new();
            for rule in rules {
                match entry(rule, words) {
                    Ok(entry) => entries.push(entry),
                    Err(gap) => gaps.push(gap.to_string()),
                }
            }
            let title = words.find(explorer::section::FAMILY, name);
            let title =
                title.ok_or_else(|| format!("explorer.toml has no `family.{name}`: say what its rules are about"))?;
            families.push(Family { name, title, about: words.find(explorer::section::FAMILY_ABOUT, name), entries });
        }
        if !gaps.is_empty() {
            return Err(gaps.join("\n").into());
        }
        Ok(Self { families, statements: statements::read(words)?, read: catalogue::READ })
    }

    /// Every rule.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.families.iter().flat_map(|family| &family.entries)
    }
}

fn entry(rule: &'static Rule, words: Words) -> Result<Entry, Error> {
    let needed = |section| {
        words.find(section, rule.id.text()).ok_or_else(|| format!("a sentence of {} is missing", rule.id.text()))
    };
    let sentence = needed(section::REASON)?;
    Ok(Entry {
        rule,
        kind: Kind::of(rule),
        title: needed(section::RULE)?,
        sentence,
        condition: words.find(section::CONDITION, rule.id.text()).filter(|condition| *condition != sentence),
        guides: Guide::ALL.iter().copied().filter(|guide| rule.holds.contains(*guide)).collect(),
        sources: rule.sources.iter().filter_map(|id| id.source()).collect(),
        contradictions: contradictions::of(rule.id.text(), words),
        example: example::of(rule)?,
    })
}
