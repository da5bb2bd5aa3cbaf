//! What is true whichever way is taken.

use leptos::prelude::*;

use super::reason::reason;
use crate::state::Planner;
use crate::text::{Text, say};

/// The notices.
#[component]
pub(crate) fn Notices(planner: Planner) -> impl IntoView {
    move || {
        planner.answer.with(|answer| {
            let items = answer.notices.iter().map(|one| reason(one, &answer.sources)).collect::<Vec<_>>();
            (!items.is_empty()).then(|| {
                view! {
                    <section class="part" aria-labelledby="notices-title">
                        <h2 id="notices-title">{say(Text::Notices)}</h2>
                        <ul class="reasons">{items}</ul>
                    </section>
                }
            })
        })
    }
}
