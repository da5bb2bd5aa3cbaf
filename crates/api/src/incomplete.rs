//! The answer to a request that leaves out what every plan needs: kind, engine, version.

use upgrade_rules::Guide;
use upgrade_runbook::answer::{Direct, PlanAnswer, Question, Status, Verdict};
use upgrade_runbook::message::Words;

/// No plan, and the questions that must be answered first.
pub(crate) fn answer(guide: Guide, fields: &[&'static str]) -> PlanAnswer {
    let words = Words::english();
    let questions = fields
        .iter()
        .map(|field| Question {
            id: field,
            field,
            message: words.label("question", field).to_owned(),
            changes: words.label("changes", field).to_owned(),
            answers: Vec::new(),
        })
        .collect();
    PlanAnswer {
        status: Status::Conditional,
        direct: Some(Direct { verdict: Verdict::Unknown, reasons: Vec::new() }),
        summary: words.label("summary", "incomplete").to_owned(),
        questions,
        ..upgrade_runbook::invalid(guide, Vec::new())
    }
}
