//! What you have.

use leptos::prelude::*;

use super::field::FieldRow;
use super::paste_box::PasteBox;
use crate::model::field::Field;
use crate::model::groups;
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The cluster: pasted, or typed.
#[component]
pub(crate) fn Have(planner: Planner) -> impl IntoView {
    let first = groups::FIRST.iter().map(|field| view! { <FieldRow planner field=*field /> }.into_any()).collect::<Vec<_>>();
    let more = groups::MORE
        .iter()
        .map(|group| {
            let fields =
                group.fields.iter().map(|field| view! { <FieldRow planner field=*field /> }.into_any()).collect::<Vec<_>>();
            let hidden =
                move || !planner.form.with(|form| group.fields.iter().any(|field| groups::concerns(*field, form)));
            view! {
                <div class="more-group" hidden=hidden>
                    <h4>{say(group.title)}</h4>
                    <div class="fields">{fields}</div>
                </div>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let known = move || {
        planner.form.with(|form| {
            let fields: Vec<Field> = groups::MORE
                .iter()
                .flat_map(|group| group.fields)
                .copied()
                .filter(|field| groups::concerns(*field, form))
                .collect();
            fill(Text::KnownOf, &[&form.known(&fields).to_string(), &fields.len().to_string()])
        })
    };
    view! {
        <section class="panel have" aria-labelledby="have-title">
            <div class="panel-head">
                <h2 id="have-title">{say(Text::Have)}</h2>
                {move || planner.shows_example().then(|| view! { <span class="badge">{say(Text::ExampleBadge)}</span> })}
            </div>
            <PasteBox planner />
            {move || {
                if planner.shows_example() {
                    view! {
                        <p class="example">
                            {say(Text::ExampleIs)} " "
                            <button type="button" class="link" on:click=move |_| planner.start_own()>{say(Text::StartOwn)}</button>
                        </p>
                    }
                        .into_any()
                } else {
                    view! {
                        <p class="example">
                            <button type="button" class="link" on:click=move |_| planner.show_example()>{say(Text::ShowExample)}</button>
                        </p>
                    }
                        .into_any()
                }
            }}
            <div class="fields">{first}</div>
            <details class="more">
                <summary>
                    {say(Text::MoreFacts)} " " <span class="quiet">{known}</span>
                </summary>
                {more}
            </details>
        </section>
    }
    .into_any()
}
