//! The answer to a request that leaves out what every plan needs: kind, engine, version.

use upgrade_rules::rule::Weight;
use upgrade_rules::{Guide, VersionError, catalogue};

use super::invalid::invalid;
use super::question::printed;
use super::sources::Sources;
use crate::answer::{Direct, PlanAnswer, Question, Reason, Status, Verdict};
use crate::message::{Words, id, section};

/// No plan, and the questions that must be answered first: the fields among kind, engine and version that are missing, and
/// those that have a version newer than every one that is known.
pub fn incomplete(
    words: Words,
    guide: Guide,
    fields: &[&'static str],
    unlisted: &[(&'static str, VersionError)],
) -> PlanAnswer {
    let mut sources = Sources::default();
    let questions = fields.iter().map(|field| Question {
        id: field,
        field,
        along: Vec::new(),
        message: words.label(section::QUESTION, field).to_owned(),
        changes: words.label(section::CHANGES, field).to_owned(),
        answers: Vec::new(),
        sources: sources.name(printed(field)),
    });
    let questions = questions.collect();
    let mut reasons: Vec<Reason> =
        unlisted.iter().map(|(field, error)| newer(words, field, error, &mut sources)).collect();
    let summary = reasons.first().map_or_else(|| missing(words, fields), |reason| reason.message.clone());
    if reasons.is_empty() {
        reasons.push(Reason {
            code: "incomplete",
            rule: "incomplete",
            topic: None,
            weight: Weight::Act,
            message: summary.clone(),
            because: fields.to_vec(),
            sources: Vec::new(),
        });
    }
    PlanAnswer {
        status: Status::Conditional,
        direct: Some(Direct { verdict: Verdict::Unknown, reasons }),
        summary,
        questions,
        sources: sources.listed(),
        ..invalid(words, guide, Vec::new())
    }
}

fn missing(words: Words, fields: &[&str]) -> String {
    let mut missing = "incomplete".to_owned();
    for name in fields.iter().filter_map(|field| field.rsplit('.').next()) {
        missing.extend(["-", name]);
    }
    words.say_key::<_, &str>(section::SUMMARY, &missing, &[])
}

/// A version that is newer than every one that is known.
fn newer(words: Words, field: &'static str, error: &VersionError, sources: &mut Sources) -> Reason {
    Reason {
        code: error.code(),
        rule: error.code(),
        topic: None,
        weight: Weight::Act,
        message: words.say_key(section::REASON, error.code(), &version_error_params(words, error)),
        because: vec![field],
        sources: sources.name(error.sources()),
    }
}

/// The parameters of the sentences about a text that is no version that can be used.
pub fn version_error_params(words: Words, error: &VersionError) -> [(&'static str, String); 5] {
    let then = error.continues_as.map_or_else(String::new, |then| {
        words.say(id::PHRASE_THEN_CONTINUES, &[("engine", error.engine.name()), ("then", then.name())])
    });
    [
        ("value", error.text.clone()),
        ("engine", error.engine.name().to_owned()),
        ("nearest", error.nearest.map(upgrade_rules::EngineVersion::name).unwrap_or_default()),
        ("then", then),
        ("date", catalogue::READ.to_owned()),
    ]
}
