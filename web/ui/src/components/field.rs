//! A field: label, control, hint and what is wrong with it.

use leptos::prelude::*;

use crate::model::field::{Control, Field, List};
use crate::model::{groups, mistakes};
use crate::state::Planner;
use crate::text::{Text, say};

/// The id of a datalist.
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

const FLAGS: &[(&str, Text)] = &[("yes", Text::Yes), ("no", Text::No), ("", Text::NotKnown)];
const PENDING: &[(&str, Text)] =
    &[("none", Text::PendingNone), ("some", Text::PendingSome), ("", Text::NotKnown)];

/// A field of the form; hidden where it does not concern the cluster.
#[component]
pub(crate) fn FieldRow(planner: Planner, field: Field) -> impl IntoView {
    let hidden = move || !planner.form.with(|form| groups::concerns(field, form));
    let control = field.control();
    match control {
        Control::Flag => choice_group(planner, field, FLAGS, hidden),
        Control::Pending => choice_group(planner, field, PENDING, hidden),
        Control::Choice(choices) if field == Field::GoalTiming || field == Field::Guide => {
            choice_group(planner, field, choices, hidden)
        }
        _ => {
            let id = field.element_id();
            view! {
                <div class="field" hidden=hidden>
                    <label for=id>{say(field.label())}</label>
                    {input(planner, field)}
                    {below(planner, field)}
                </div>
            }
            .into_any()
        }
    }
}

/// Radio buttons in a row: one stop for the keyboard, every choice in sight.
fn choice_group(
    planner: Planner,
    field: Field,
    choices: &'static [(&'static str, Text)],
    hidden: impl Fn() -> bool + Send + Sync + 'static,
) -> AnyView {
    let id = field.element_id();
    let radios = choices
        .iter()
        .map(|(word, label)| {
            let word = *word;
            let chosen = move || planner.form.with(|form| form.get(field) == word);
            view! {
                <label>
                    <input
                        type="radio"
                        name=id.clone()
                        value=word
                        checked=chosen
                        prop:checked=chosen
                        on:change=move |_| planner.set(field, word)
                    />
                    <span>{say(*label)}</span>
                </label>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <fieldset class="field" id=field.element_id() hidden=hidden aria-describedby=move || described_by(planner, field)>
            <legend>{say(field.label())}</legend>
            <div class="segments">{radios}</div>
            {below(planner, field)}
        </fieldset>
    }
    .into_any()
}

fn input(planner: Planner, field: Field) -> AnyView {
    let id = field.element_id();
    let text = move || planner.form.with(|form| form.get(field).to_owned());
    let invalid = move || (!wrong(planner, field).is_empty()).then_some("true");
    let described = move || described_by(planner, field);
    match field.control() {
        Control::Choice(choices) => {
            let options = choices
                .iter()
                .map(|(word, label)| {
                    let word = *word;
                    let chosen = move || planner.form.with(|form| form.get(field) == word);
                    view! { <option value=word selected=chosen prop:selected=chosen>{say(*label)}</option> }.into_any()
                })
                .collect::<Vec<_>>();
            // A word that is none of the choices came by link or paste; it must be seen to be mended.
            let strange = move || {
                let text = text();
                let known = choices.iter().any(|(word, _)| *word == text);
                (!known).then(|| view! { <option value=text.clone() selected=true prop:selected=true>{text.clone()}</option> })
            };
            view! {
                <select
                    id=id
                    aria-invalid=invalid
                    aria-describedby=described
                    on:change=move |event| planner.set(field, &event_target_value(&event))
                >
                    {options}
                    {strange}
                </select>
            }
            .into_any()
        }
        Control::Parameters => view! {
            <textarea
                id=id
                rows="3"
                spellcheck="false"
                aria-invalid=invalid
                aria-describedby=described
                prop:value=text
                on:input=move |event| planner.set(field, &event_target_value(&event))
            >
                {untrack(text)}
            </textarea>
        }
        .into_any(),
        control => {
            let (kind, mode) = match control {
                Control::Date => ("date", None),
                Control::Number => ("text", Some("numeric")),
                _ => ("text", None),
            };
            let list = match control {
                Control::Listed(list) => Some(list_id(list)),
                _ => None,
            };
            // The control that changes the target version is the one whose speed is measured.
            let measured = (field == Field::GoalVersion).then_some("trigger");
            view! {
                <input
                    id=id
                    type=kind
                    inputmode=mode
                    list=list
                    spellcheck="false"
                    autocapitalize="off"
                    placeholder=say(Text::NotKnown)
                    data-measure=measured
                    aria-invalid=invalid
                    aria-describedby=described
                    value=untrack(text)
                    prop:value=text
                    on:input=move |event| planner.set(field, &event_target_value(&event))
                />
            }
            .into_any()
        }
    }
}

/// Hint and mistakes.
fn below(planner: Planner, field: Field) -> AnyView {
    let hint = field.hint().map(|hint| view! { <p class="hint" id=hint_id(field)>{say(hint)}</p> });
    let mistakes = move || {
        wrong(planner, field)
            .into_iter()
            .map(|mistake| {
                view! { <p class="mistake">{mistake.message} {mistake.help.map(|help| view! { " " {help} })}</p> }.into_any()
            })
            .collect::<Vec<_>>()
    };
    view! {
        {hint}
        <div id=mistake_id(field)>{mistakes}</div>
    }
    .into_any()
}

fn wrong(planner: Planner, field: Field) -> Vec<upgrade_api::answer::InputError> {
    planner.answer.with(|answer| mistakes::of_field(&answer.errors, field))
}

fn hint_id(field: Field) -> String {
    field.element_id() + "-hint"
}

fn mistake_id(field: Field) -> String {
    field.element_id() + "-mistake"
}

fn described_by(planner: Planner, field: Field) -> Option<String> {
    let hint = field.hint().map(|_| hint_id(field));
    let mistake = (!wrong(planner, field).is_empty()).then(|| mistake_id(field));
    match (mistake, hint) {
        (Some(mistake), Some(hint)) => Some(mistake + " " + &hint),
        (one, other) => one.or(other),
    }
}
