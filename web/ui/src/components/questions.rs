//! The questions whose answers would change the plan. A click on an answer fills the form.

use leptos::prelude::*;
use upgrade_api::answer::{Answer, AnswerPending, AnswerValue, Question};

use super::reason::marked;
use crate::browser;
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// How many questions are shown before the fold.
const FIRST: usize = 3;

/// The questions, most telling first.
#[component]
pub(crate) fn Questions(planner: Planner) -> impl IntoView {
    move || {
        planner.answer.with(|answer| {
            if answer.questions.is_empty() {
                return None;
            }
            let mut items = answer.questions.iter().map(|one| question(planner, one)).collect::<Vec<_>>();
            let rest = items.split_off(items.len().min(FIRST));
            let rest = (!rest.is_empty()).then(|| {
                view! {
                    <details>
                        <summary>{fill(Text::MoreQuestions, &[&rest.len().to_string()])}</summary>
                        <ul class="questions">{rest}</ul>
                    </details>
                }
            });
            Some(view! {
                <section class="part" aria-labelledby="questions-title" tabindex="-1">
                    <h2 id="questions-title">{say(Text::Questions)}</h2>
                    <p class="lead">{say(Text::QuestionsLead)}</p>
                    <ul class="questions">{items}</ul>
                    {rest}
                </section>
            })
        })
    }
}

fn question(planner: Planner, question: &Question) -> AnyView {
    let field = question.field;
    let answers = question
        .answers
        .iter()
        .map(|one| {
            let value = serde_json::to_value(&one.value).unwrap_or_default();
            view! {
                <li>
                    <button
                        type="button"
                        on:click=move |event| {
                            // The question goes away with its answer; the verdict says what that led to.
                            let main = browser::around(&event, "main");
                            planner.form.update(|form| *form = form.with(field, value.clone()));
                            browser::focus_within(main, ".verdict");
                        }
                    >
                        {words(one)}
                    </button>
                    <span>{marked(&one.leads_to)}</span>
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <li class="question" data-field=field>
            <p class="asked">{marked(&question.message)}</p>
            <p class="quiet">{marked(&question.changes)}</p>
            <ul class="answers">{answers}</ul>
        </li>
    }
    .into_any()
}

/// An answer in words.
fn words(answer: &Answer) -> String {
    match &answer.value {
        AnswerValue::Flag(true) => say(Text::Yes).to_owned(),
        AnswerValue::Flag(false) => say(Text::No).to_owned(),
        AnswerValue::Number(number) => number.to_string(),
        AnswerValue::Text(text) => text.clone(),
        AnswerValue::Pending(AnswerPending { version: None, node_type: None }) => say(Text::PendingNone).to_owned(),
        AnswerValue::Pending(AnswerPending { version: Some(version), node_type: None }) => {
            fill(Text::PendingUpgradeTo, &[version])
        }
        AnswerValue::Pending(AnswerPending { version: None, node_type: Some(node_type) }) => {
            fill(Text::PendingScaleTo, &[node_type])
        }
        AnswerValue::Pending(AnswerPending { version: Some(version), node_type: Some(node_type) }) => {
            fill(Text::PendingBothTo, &[version, node_type])
        }
    }
}
