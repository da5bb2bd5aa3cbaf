//! Spans and checks: the statements of an answer that no rule says, with everything that they rest on somewhere.

use std::collections::{BTreeMap, BTreeSet};

use upgrade_api::PlanAnswer;
use upgrade_api::answer::Interruption;
use upgrade_messages::{Words, explorer, interruptions, operations};
use upgrade_rules::catalogue::{Source, source};
use upgrade_rules::interruption::STATEMENTS;

use crate::Error;
use crate::contradictions::{self, Contradiction};
use crate::example::corpus;

/// A statement by its code.
#[derive(Debug)]
pub struct Statement {
    /// Its code in an answer.
    pub code: &'static str,
    /// What it says.
    pub sentence: &'static str,
    /// The documents that it rests on, in one case or the other.
    pub sources: Vec<&'static Source>,
    /// Where those documents, or others, disagree about it.
    pub contradictions: Vec<Contradiction>,
}

/// Statements of one kind.
#[derive(Debug)]
pub struct Statements {
    /// What kind they are.
    pub kind: Kind,
    /// In the order of codes.
    pub all: Vec<Statement>,
}

/// What a statement is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One part of an interruption.
    Span,
    /// Something to verify before a step or after it.
    Check,
}

impl Kind {
    /// The section of its sentences, and what its anchors begin with: a rule can have the same id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Span => "span",
            Self::Check => "check",
        }
    }

    fn sentence(self, code: &str, words: Words) -> Option<&'static str> {
        match self {
            Self::Span => words.find(interruptions::section::SPAN, code),
            Self::Check => words.find(operations::section::CHECK, code),
        }
    }

    /// What a list of them is headed with.
    pub fn heading(self, words: Words) -> &'static str {
        words.label(explorer::section::STATEMENT_KIND, self.id())
    }

    /// What they are.
    pub fn meaning(self, words: Words) -> &'static str {
        words.label(explorer::section::STATEMENT_KIND_MEANS, self.id())
    }
}

/// The documents that each code rests on, by kind.
type Seen = BTreeMap<(&'static str, String), BTreeSet<&'static str>>;

/// Every span and every check.
///
/// # Errors
///
/// Where no case of the corpus shows one, or shows it without a source.
pub(crate) fn read(words: Words) -> Result<[Statements; 2], Error> {
    let mut seen = Seen::new();
    for request in corpus::all()? {
        look(&upgrade_api::plan_value(request), &mut seen);
    }
    let checks: Vec<&'static str> = operations::section::CHECK.keys().to_vec();
    Ok([of(Kind::Span, STATEMENTS, &seen, words)?, of(Kind::Check, &checks, &seen, words)?])
}

fn look(answer: &PlanAnswer, seen: &mut Seen) {
    for strategy in &answer.strategies {
        spans(&strategy.interruption, seen);
        for step in &strategy.steps {
            spans(&step.interruption, seen);
            for check in step.before.iter().chain(&step.after) {
                note(Kind::Check, check.code, &check.sources, seen);
            }
        }
    }
}

fn spans(interruption: &Interruption, seen: &mut Seen) {
    let Interruption { reads, writes, connections, data, client_recovery, .. } = interruption;
    for span in [reads, writes, connections, data, client_recovery] {
        note(Kind::Span, span.code, &span.sources, seen);
    }
}

fn note(kind: Kind, code: &str, sources: &[&'static str], seen: &mut Seen) {
    seen.entry((kind.id(), code.to_owned())).or_default().extend(sources);
}

fn of(kind: Kind, codes: &[&'static str], seen: &Seen, words: Words) -> Result<Statements, Error> {
    let mut all = Vec::new();
    for code in codes {
        let ids = seen.get(&(kind.id(), (*code).to_owned()));
        let ids = ids.ok_or_else(|| format!("no case of the corpus shows {}.{code}", kind.id()))?;
        let sentence = kind.sentence(code, words);
        all.push(Statement {
            code,
            sentence: sentence.ok_or_else(|| format!("no sentence {}.{code}", kind.id()))?,
            sources: ids.iter().filter_map(|id| source(id)).collect(),
            contradictions: contradictions::of(code, words),
        });
    }
    Ok(Statements { kind, all })
}
