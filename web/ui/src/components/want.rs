//! What you want, by which guide and on which day.

use leptos::prelude::*;

use super::field::FieldRow;
use crate::model::field::Field;
use crate::model::groups;
use crate::state::Planner;
use crate::text::{Text, say};

/// The goal.
#[component]
pub(crate) fn Want(planner: Planner) -> impl IntoView {
    let wishes = groups::WISHES.iter().map(|field| view! { <FieldRow planner field=*field /> }.into_any()).collect::<Vec<_>>();
    view! {
        <section class="panel want" aria-labelledby="want-title">
            <div class="panel-head">
                <h2 id="want-title">{say(Text::Want)}</h2>
            </div>
            <div class="fields">
                <FieldRow planner field=Field::GoalEngine />
                <FieldRow planner field=Field::GoalVersion />
                <FieldRow planner field=Field::GoalTiming />
            </div>
            <details class="more">
                <summary>{say(Text::MoreWishes)}</summary>
                <div class="fields">{wishes}</div>
            </details>
            <div class="fields rules">
                <FieldRow planner field=Field::Guide />
                <FieldRow planner field=Field::AsOf />
            </div>
        </section>
    }
    .into_any()
}
