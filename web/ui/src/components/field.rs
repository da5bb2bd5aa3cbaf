//! A field: label, control, hint and what is wrong with it.

use leptos::prelude::*;
use upgrade_api::answer::InputError;
use upgrade_api::facts::paths;
use web_sys::Event;

use super::limit_slider::limit_slider;
use super::reason::with_help;
use super::target_combobox::target_combobox;
use crate::core_client;
use crate::embedding::Embedding;
use crate::model::field::{Control, Field, List};
use crate::model::form::CURRENT;
use crate::model::input_errors;
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, say, words};

/// The id of a list of suggestions.
pub(crate) const fn list_id(list: List) -> &'static str {
    match list {
        List::PresentVersions => "list-present-versions",
        List::WantedVersions => "list-wanted-versions",
        List::NodeTypes => "list-node-types",
        List::Regions => "list-regions",
        List::Families => "list-families",
        List::Statuses => "list-statuses",
    }
}

/// A field of the form; hidden where it does not concern the cluster.
pub(crate) fn field(planner: Planner, field: Field) -> Node {
    let with_list = || {
        let control = control(planner, field);
        if has_combobox(field) { target_combobox(planner, control).into() } else { Node::from(control) }
    };
    match field.control() {
        Control::Flag | Control::Pending => radios(planner, field),
        // Few choices, and much depends on them: every one in sight.
        Control::Choice(_) if field.path() == paths::GOAL_TIMING => radios(planner, field),
        _ => el("div")
            .class("field")
            .attr("hidden", move || is_hidden(planner, field))
            .child(el("label").attr("for", field.element_id()).child(field.label()))
            .child(with_list())
            .child((field.path() == paths::LIMIT_WRITES).then(|| limit_slider(planner)))
            .child(below(planner, field))
            .into(),
    }
}

/// All of these fields.
pub(crate) fn fields(planner: Planner, list: &[Field]) -> Element {
    el("div").class("fields").child(list.iter().map(|one| field(planner, *one)).collect::<Vec<_>>())
}

/// Whether a field has a list of its own. A widget has little room, and shows the browser's.
fn has_combobox(field: Field) -> bool {
    field.path() == paths::GOAL_VERSION && Embedding::here().is_none()
}

fn is_hidden(planner: Planner, field: Field) -> bool {
    !planner.form.read().shows(field)
}

/// Whether a choice is the one that the form holds.
fn is_chosen(planner: Planner, field: Field, word: &str) -> bool {
    let form = planner.form.read();
    let text = form.get(field.path());
    let as_if_empty = field.is_empty_word(text) || (field.path() == paths::GUIDE && form.by_current_guide());
    text == word || (word.is_empty() && as_if_empty)
}

/// Radio buttons in a row: one stop for the keyboard, every choice in sight.
fn radios(planner: Planner, field: Field) -> Node {
    let radios = field.choices().into_iter().map(|(word, label)| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", field.element_id())
            .attr("value", word)
            .prop("checked", move || is_chosen(planner, field, word))
            .on("change", move |_| planner.set(field.path(), word));
        el("label").child(input).child(el("span").child(label))
    });
    el("fieldset")
        .class("field")
        .attr("id", field.element_id())
        .attr("hidden", move || is_hidden(planner, field))
        .attr("aria-describedby", move || described_by(planner, field))
        .child(el("legend").child(field.label()))
        .child(el("div").class("segments").children(radios))
        .child(below(planner, field))
        .into()
}

fn control(planner: Planner, field: Field) -> Element {
    let text = move || planner.form.read().get(field.path()).to_owned();
    let take = move |event: &Event| planner.set(field.path(), &event_target_value(event));
    let type_in = move |event: &Event| planner.type_in(field.path(), &event_target_value(event));
    let named = |control: Element| {
        control
            .attr("id", field.element_id())
            .attr("data-unknown", field.may_be_unknown().then_some(""))
            .attr("aria-invalid", move || (!wrong(planner, field).is_empty()).then(|| "true".to_owned()))
            .attr("aria-describedby", move || described_by(planner, field))
    };
    match field.control() {
        Control::Choice(_) => {
            let choices = field.choices().into_iter().map(|(word, label)| (word, label.to_owned()));
            named(el("select")).on("change", take).children(options(planner, field, choices.collect()))
        }
        Control::Guide => {
            let guides = core_client::guides(words().language()).into_iter();
            // The newest is the one that holds where none is named.
            let choices = guides
                .map(|(id, month)| if id == CURRENT { ("", say(Text::GuideCurrent).to_owned()) } else { (id, month) });
            named(el("select")).on("change", take).child(options(planner, field, choices.collect()))
        }
        Control::Parameters => {
            let area = named(el("textarea")).attr("rows", "3").attr("spellcheck", "false").prop("value", text);
            area.on("input", type_in).on("change", move |_| planner.typed())
        }
        control => {
            let kind = if control == Control::Date { "date" } else { "text" };
            let list = match control {
                Control::Listed(list) if !has_combobox(field) => Some(list_id(list)),
                _ => None,
            };
            named(el("input"))
                .attr("type", kind)
                .attr("inputmode", (control == Control::Number).then_some("numeric"))
                .attr("list", list)
                .attr("spellcheck", "false")
                .attr("autocapitalize", "off")
                .attr("placeholder", say(field.empty()))
                // The control that changes the target version is the one whose speed is measured.
                .attr("data-measure", (field.path() == paths::GOAL_VERSION).then_some("trigger"))
                .prop("value", text)
                .on("input", type_in)
                .on("change", move |_| planner.typed())
        }
    }
}

/// The choices, each with its word and label.
fn options(planner: Planner, field: Field, choices: Vec<(&'static str, String)>) -> Vec<Node> {
    let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
    let option = |(word, label)| {
        el("option").attr("value", word).prop("selected", move || is_chosen(planner, field, word)).child(label).into()
    };
    let mut options: Vec<Node> = choices.into_iter().map(option).collect();
    // A word that is none of the choices came by link or paste; it must be seen to be fixed.
    options.push(live(move || {
        let known = words.iter().any(|word| is_chosen(planner, field, word));
        let text = planner.form.read().get(field.path()).to_owned();
        (!known).then(|| el("option").attr("value", text.clone()).prop("selected", || true).child(text))
    }));
    options
}

/// Hint and errors.
fn below(planner: Planner, field: Field) -> Vec<Node> {
    let hint = field.hint().map(|hint| el("p").class("hint").attr("id", hint_id(field)).child(hint));
    let errors = live(move || {
        let errors = wrong(planner, field)
            .into_iter()
            .map(|error| el("p").class("input-error").child(with_help(&error.message, error.help.as_deref())).into());
        errors.collect::<Vec<Node>>()
    });
    vec![hint.into(), el("div").attr("id", error_id(field)).child(errors).into()]
}

fn wrong(planner: Planner, field: Field) -> Vec<InputError> {
    input_errors::of_field(&planner.answer.read().errors, field)
}

fn hint_id(field: Field) -> String {
    field.element_id() + "-hint"
}

fn error_id(field: Field) -> String {
    field.element_id() + "-error"
}

fn described_by(planner: Planner, field: Field) -> Option<String> {
    let hint = field.hint().map(|_| hint_id(field));
    let error = (!wrong(planner, field).is_empty()).then(|| error_id(field));
    match (error, hint) {
        (Some(error), Some(hint)) => Some(error + " " + &hint),
        (one, other) => one.or(other),
    }
}
