//! Suggestions for text fields.

use leptos::prelude::*;

use super::field::list_id;
use crate::door::suggestions;
use crate::model::field::{Field, List};
use crate::state::Planner;

/// Every list of suggestions, once.
#[component]
pub(crate) fn Datalists(planner: Planner) -> impl IntoView {
    [List::PresentVersions, List::WantedVersions, List::NodeTypes, List::Regions, List::Families, List::Statuses]
        .into_iter()
        .map(|list| {
            let engine = Memo::new(move |_| {
                planner.form.with(|form| {
                    let wanted = form.get(Field::GoalEngine);
                    if list == List::WantedVersions && !wanted.is_empty() { wanted } else { form.get(Field::Engine) }.to_owned()
                })
            });
            let options = move || {
                engine
                    .with(|engine| suggestions::of(list, engine))
                    .into_iter()
                    .map(|word| view! { <option value=word></option> }.into_any())
                    .collect::<Vec<_>>()
            };
            view! { <datalist id=list_id(list)>{options}</datalist> }.into_any()
        })
        .collect::<Vec<_>>()
}
