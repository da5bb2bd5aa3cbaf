//! The answer to a request that leaves out what every plan needs: kind, engine, version.

use upgrade_rules::Guide;
use upgrade_rules::rule::Weight;

use super::invalid::invalid;
use super::question::printed;
use super::sources::Sources;
use crate::answer::{Direct, PlanAnswer, Question, Reason, Status, Verdict};
use crate::message::{Words, section};

/// No plan, and the questions that must be answered first: the fields among kind, engine and version that are missing.
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
    let mut missing = "incomplete".to_owned();
    for name in fields.iter().filter_map(|field| field.rsplit('.').next()) {
        missing.extend(["-", name]);
    }
    let summary = words.say_key::<_, &str>(section::SUMMARY, &missing, &[]);
    let reason = Reason {
        code: "incomplete",
        rule: "incomplete",
        topic: None,
        weight: Weight::Act,
        message: summary.clone(),
        because: fields.to_vec(),
        sources: Vec::new(),
    };
    PlanAnswer {
        status: Status::Conditional,
        direct: Some(Direct { verdict: Verdict::Unknown, reasons: vec![reason] }),
        summary,
        questions,
        sources: sources.listed(),
        ..invalid(words, guide, Vec::new())
    }
}
