//! The answer to a request that leaves out what every plan needs: kind, engine, version.

use upgrade_rules::Guide;

use super::invalid::invalid;
use super::question::printed;
use super::sources::Sources;
use crate::answer::{Direct, PlanAnswer, Question, Status, Verdict};
use crate::message::{Words, id, section};

/// No plan, and the questions that must be answered first.
pub fn incomplete(words: Words, guide: Guide, fields: &[&'static str]) -> PlanAnswer {
    let mut sources = Sources::default();
    let questions = fields.iter().map(|field| Question {
        id: field,
        field,
        message: words.label(section::QUESTION, field).to_owned(),
        changes: words.label(section::CHANGES, field).to_owned(),
        answers: Vec::new(),
        sources: sources.name(printed(field)),
    });
    let questions = questions.collect();
    PlanAnswer {
        status: Status::Conditional,
        direct: Some(Direct { verdict: Verdict::Unknown, reasons: Vec::new() }),
        summary: words.text(id::SUMMARY_INCOMPLETE).to_owned(),
        questions,
        sources: sources.listed(),
        ..invalid(words, guide, Vec::new())
    }
}
