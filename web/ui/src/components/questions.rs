//! The questions whose answers would change the plan. A click on an answer fills the form.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use upgrade_api::answer::{Answer, AnswerPending, AnswerValue, Question, Source, Status};

use super::field_links::field_link;
use super::part::part;
use super::reason::marked;
use super::source_links::source_links;
use crate::browser;
use crate::embedding::Embedding;
use crate::model::field::Field;
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// How many questions are shown before the fold.
const FIRST: usize = 1;

/// The questions, most significant first: before the options where the verdict depends on them, else after.
pub(crate) fn questions(planner: Planner, before: bool) -> Node {
    live(move || {
        let answer = planner.answer.get();
        if answer.questions.is_empty() || before != (answer.status == Status::Conditional) {
            return None;
        }
        let (first, rest) = answer.questions.split_at(answer.questions.len().min(FIRST));
        let rest = (!rest.is_empty()).then(|| {
            let (rest, answer) = (rest.to_vec(), Arc::clone(&answer));
            el("details")
                .child(el("summary").child(fill(Text::MoreQuestions, &[&rest.len().to_string()])))
                .folds(move || list(planner, &rest, &answer.sources))
        });
        Some(part(
            "questions-title",
            say(Text::Questions),
            vec![
                el("p").class("quiet").child(say(Text::QuestionsLead)).into(),
                list(planner, first, &answer.sources).into(),
                rest.into(),
            ],
        ))
    })
}

fn list(planner: Planner, questions: &[Question], sources: &BTreeMap<&'static str, Source>) -> Element {
    el("ul").class("questions").children(questions.iter().map(|one| question(planner, one, sources)))
}

fn question(planner: Planner, question: &Question, sources: &BTreeMap<&'static str, Source>) -> Element {
    let field = question.field;
    let field_of = Field::at(field);
    let may = Embedding::here().is_none_or(|embedding| {
        std::iter::once(&field)
            .chain(&question.along)
            .all(|field| Field::at(field).is_some_and(|field| embedding.lets_change(field)))
    });
    let answers = question.answers.iter().map(|answer| {
        let leads_to = answer.leads_to.as_deref().map(|text| el("span").child(marked(text)));
        let told: Vec<_> = told(field, answer)
            .map(|(field, value)| (field, serde_json::to_value(value).unwrap_or_default()))
            .collect();
        if !may {
            return el("li").child(el("strong").child(words(question, answer))).child(leads_to);
        }
        let button = el("button")
            .attr("type", "button")
            .on("click", move |event| {
                // The question goes away with its answer; the verdict says what that led to.
                let main = browser::planner(event);
                planner.form.update(|form| {
                    for (field, value) in &told {
                        *form = form.with(field, value.clone());
                    }
                });
                browser::focus_within(main, ".verdict");
            })
            .child(words(question, answer));
        el("li").child(button).child(leads_to)
    });
    // Where there is nothing to choose from, a link to the field.
    let go = field_of.filter(|_| question.answers.is_empty() && may).map(|field| field_link(field, say(Text::FillIn)));
    el("li")
        .key(field)
        .class("question")
        .attr("data-field", field)
        .child(el("p").class("asked").child(marked(&question.message)))
        .child(el("p").class("quiet").child(marked(&question.changes)))
        .child((!question.answers.is_empty()).then(|| el("ul").class("answers").children(answers)))
        .child(go)
        .child(source_links(&question.sources, sources))
}

/// What an answer fills in: its field, and those that are asked along with it.
fn told<'a>(field: &'static str, answer: &'a Answer) -> impl Iterator<Item = (&'static str, &'a AnswerValue)> {
    std::iter::once((field, &answer.value)).chain(answer.along.iter().map(|(field, value)| (*field, value)))
}

/// An answer in words; where it is about several fields, each with its label.
fn words(question: &Question, answer: &Answer) -> String {
    if question.along.is_empty() {
        return value_in_words(question.field, &answer.value);
    }
    let labeled = |(field, value): (&str, &AnswerValue)| {
        let label = Field::at(field).map(Field::label).unwrap_or_default();
        [label, ": ", &value_in_words(field, value)].concat()
    };
    told(question.field, answer).map(labeled).collect::<Vec<_>>().join(" · ")
}

/// The value of a field in words.
fn value_in_words(field: &str, value: &AnswerValue) -> String {
    match value {
        AnswerValue::Flag(true) => say(Text::Yes).to_owned(),
        AnswerValue::Flag(false) => say(Text::No).to_owned(),
        AnswerValue::Number(number) => number.to_string(),
        AnswerValue::Numbers(numbers) => numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", "),
        AnswerValue::Text(text) => word(field, text),
        AnswerValue::Pending(AnswerPending { engine, version, node_type }) => {
            let upgrade = version.as_ref().map(|version| match engine {
                Some(engine) => fill(Text::EngineVersion, &[engine.name(), version]),
                None => version.clone(),
            });
            match (upgrade, node_type) {
                (None, None) => say(Text::PendingNone).to_owned(),
                (Some(upgrade), None) => fill(Text::PendingUpgradeTo, &[&upgrade]),
                (None, Some(node_type)) => fill(Text::PendingScaleTo, &[node_type]),
                (Some(upgrade), Some(node_type)) => fill(Text::PendingBothTo, &[&upgrade, node_type]),
            }
        }
    }
}

/// A word of the request as the form shows it.
fn word(field: &str, word: &str) -> String {
    Field::at(field).and_then(|field| field.choice(word)).unwrap_or(word).to_owned()
}
