//! The answer alone: total, the same every time, sourced, without gaps, and in step with itself.

use std::collections::BTreeSet;

use proptest::prelude::*;
use upgrade_api::answer::{Interruption, Status, Verdict};
use upgrade_api::{Answered, Detail, Format, PlanAnswer, PlanRequest, RenderOptions, plan, plan_text, render};

use crate::common::{config, interruptions, json, reasons, requests, spans};

fn sourced(answer: &PlanAnswer) -> Result<(), TestCaseError> {
    let mut named: BTreeSet<&str> = BTreeSet::new();
    for (place, reason) in reasons(answer) {
        let stated = !reason.sources.is_empty()
            // The user's own limits rest on the request.
            || place.ends_with("rejected");
        prop_assert!(stated, "{}: {} has no source", place, reason.code);
        named.extend(&reason.sources);
    }
    for (what, code, sources) in statements(answer) {
        prop_assert!(!code.is_empty(), "{}: a statement without a code", what);
        prop_assert!(!sources.is_empty(), "{}: `{}` has no source", what, code);
        named.extend(sources);
    }
    for id in &named {
        prop_assert!(answer.sources.contains_key(id), "source {} is not listed", id);
    }
    for (id, source) in &answer.sources {
        prop_assert!(named.contains(id), "source {} is listed and not used", id);
        // Notes of third parties are nowhere that can be linked; everything else has a URL.
        let stands_somewhere = source.url.map_or(id.starts_with("NOTE"), |url| url.starts_with("https://"));
        prop_assert!(stands_somewhere && !source.title.is_empty(), "source {} has no address", id);
    }
    Ok(())
}

/// Every statement beside reasons: where it is, its code and its sources.
fn statements(answer: &PlanAnswer) -> Vec<(String, &str, &[&'static str])> {
    let mut found: Vec<(String, &str, &[&'static str])> = Vec::new();
    for (part, span) in interruptions(answer).flat_map(spans) {
        found.push((part.to_owned(), span.code, &span.sources));
    }
    for question in &answer.questions {
        found.push(("question".to_owned(), question.id, &question.sources));
    }
    for strategy in &answer.strategies {
        for condition in &strategy.conditions {
            found.push((format!("condition of {}", strategy.id), condition.id, &condition.sources));
        }
        for step in &strategy.steps {
            found.push((format!("rollback from {}", step.id), step.rollback.code, &step.rollback.sources));
            for check in step.before.iter().chain(&step.after) {
                found.push((format!("check of {}", step.id), check.code, &check.sources));
            }
        }
    }
    for side in answer.contradictions.iter().flat_map(|contradiction| &contradiction.sides) {
        found.push(("contradiction".to_owned(), &side.code, &side.sources));
    }
    found
}

/// Sentences for a person: filled in, and of Rust no trace.
fn sentences(answer: &PlanAnswer) -> Result<(), TestCaseError> {
    let mut texts: Vec<&str> = vec![&answer.summary];
    texts.extend(reasons(answer).into_iter().map(|(_, reason)| reason.message.as_str()));
    texts.extend(interruptions(answer).flat_map(spans).map(|(_, span)| span.text.as_str()));
    for question in answer.questions.iter().chain(answer.strategies.iter().flat_map(|strategy| &strategy.conditions)) {
        texts.extend([question.message.as_str(), question.changes.as_str()]);
        texts.extend(question.answers.iter().filter_map(|answer| answer.leads_to.as_deref()));
    }
    for strategy in &answer.strategies {
        texts.push(&strategy.title);
        for step in &strategy.steps {
            texts.extend([step.title.as_str(), step.rollback.how.as_str()]);
            for check in step.before.iter().chain(&step.after) {
                texts.extend([check.message.as_str(), check.expect.as_str()]);
                prop_assert!(check.commands.iter().all(|command| !command.text.is_empty()));
            }
            prop_assert!(step.commands.iter().all(|command| !command.text.is_empty()), "{}: empty command", step.id);
            prop_assert!(!step.operation.is_empty(), "{}: no operation", step.id);
        }
    }
    for contradiction in &answer.contradictions {
        texts.extend([contradiction.subject, contradiction.planned]);
        texts.extend(contradiction.sides.iter().map(|side| side.statement));
    }
    for error in &answer.errors {
        texts.push(&error.message);
        texts.extend(error.help.as_deref());
    }
    for text in texts {
        let gap = text.contains('{') && text.contains('}') && !text.contains("`{") && !text.contains("{}");
        prop_assert!(!gap, "a gap: {}", text);
        prop_assert!(!text.trim().is_empty(), "an empty sentence");
        for word in ["Some(", "None", "Unknown(", "Pending::", "u32"] {
            prop_assert!(!text.contains(word), "Rust in a sentence: {}", text);
        }
    }
    Ok(())
}

fn in_step(answer: &PlanAnswer) -> Result<(), TestCaseError> {
    let ids: Vec<&str> = answer.strategies.iter().map(|strategy| strategy.id.as_str()).collect();
    prop_assert!(answer.resolutions.iter().all(|id| ids.contains(&id.as_str())), "a resolution that is no strategy");
    if let Some(recommended) = &answer.recommended {
        let strategy = answer.strategies.iter().find(|strategy| strategy.id == *recommended);
        prop_assert!(strategy.is_some_and(|strategy| strategy.rejected_because.is_empty()), "recommended and rejected");
    }
    let verdict = answer.direct.as_ref().map(|direct| direct.verdict);
    if verdict == Some(Verdict::Blocked) {
        prop_assert!(!answer.resolutions.is_empty() || answer.status == Status::NoPath, "blocked, and no resolution");
    } else {
        prop_assert!(answer.resolutions.is_empty(), "resolutions without a block");
    }
    if let Some(direct) = &answer.direct
        && answer.status != Status::Conditional
    {
        prop_assert_eq!(direct.verdict == Verdict::Allowed, direct.reasons.is_empty(), "verdict and reasons");
    }
    prop_assert_eq!(answer.status == Status::Invalid, !answer.errors.is_empty());
    // What is there already is up to date, unless something might wait that changes it.
    let nothing_asked = answer.direct.is_none() && answer.errors.is_empty();
    let as_asked = matches!(answer.status, Status::UpToDate | Status::Conditional);
    prop_assert!(answer.status != Status::UpToDate || nothing_asked);
    prop_assert!(!nothing_asked || as_asked);
    let planned = matches!(answer.status, Status::Planned | Status::Conditional);
    prop_assert!(
        !planned || answer.recommended.is_some() || !answer.questions.is_empty(),
        "nothing to do and nothing asked"
    );
    for strategy in &answer.strategies {
        let steps: Vec<&str> = strategy.steps.iter().map(|step| step.id.as_str()).collect();
        prop_assert!(
            strategy.rollback_until.as_deref().is_none_or(|id| steps.contains(&id)),
            "a rollback after no step"
        );
        let unique: BTreeSet<&&str> = steps.iter().collect();
        prop_assert_eq!(unique.len(), steps.len(), "a step id twice in {}", strategy.id);
    }
    Ok(())
}

/// What a list of many clusters shows of an answer: everything that is decided, and not what it rests on in the single steps.
/// A rollback is named by its step also where the steps are left out.
fn summary_of(mut answer: PlanAnswer) -> PlanAnswer {
    for strategy in &mut answer.strategies {
        strategy.steps.clear();
        let Interruption { reads, writes, connections, data, client_recovery, .. } = &mut strategy.interruption;
        for span in [reads, writes, connections, data, client_recovery] {
            span.model = None;
            span.sources.clear();
        }
    }
    answer.contradictions.clear();
    answer.notices.retain(|notice| !notice.code.starts_with("guide-differs-"));
    let questions = answer.questions.iter().chain(answer.strategies.iter().flat_map(|strategy| &strategy.conditions));
    let asked = questions.flat_map(|question| question.sources.clone());
    let named: BTreeSet<&str> =
        reasons(&answer).into_iter().flat_map(|(_, reason)| reason.sources.clone()).chain(asked).collect();
    answer.sources.retain(|id, _| named.contains(id));
    answer
}

fn written(request: &PlanRequest, format: Format) -> String {
    render(&Answered::of(request.clone()), format, &RenderOptions::default()).unwrap_or_default()
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn every_answer_is_whole(request in requests()) {
        let answer = plan(&request);
        sourced(&answer)?;
        sentences(&answer)?;
        in_step(&answer)?;
        let summary = plan(&PlanRequest { detail: Some(Detail::Summary), ..request });
        prop_assert_eq!(json(&summary_of(answer)), json(&summary));
    }

    #[test]
    fn the_same_request_gives_the_same_bytes(request in requests()) {
        let first = json(&plan(&request));
        prop_assert_eq!(&first, &json(&plan(&request)));
        prop_assert_eq!(&first, &plan_text(&json(&request)));
        for format in Format::ALL {
            let text = written(&request, format);
            prop_assert!(!text.trim().is_empty(), "{}", format.id());
            prop_assert_eq!(&text, &written(&request, format));
        }
    }
}
