//! The verdict in one sentence, and what to do with the plan.

use leptos::prelude::*;

use super::guide_differences::GuideDifferences;
use super::mistakes::Mistakes;
use super::tools::Tools;
use crate::model::verdict::Tone;
use crate::state::Planner;
use crate::text::{Text, say};

/// The verdict.
#[component]
pub(crate) fn Verdict(planner: Planner) -> impl IntoView {
    let tone = Memo::new(move |_| planner.answer.with(Tone::of));
    let summary = move || planner.answer.with(|answer| answer.summary.clone());
    let guide = move || planner.answer.with(|answer| crate::text::fill(Text::ByGuide, &[answer.guide.title, answer.guide.date]));
    view! {
        <section
            class="verdict"
            id="answer"
            tabindex="-1"
            aria-label=say(Text::Verdict)
            data-tone=move || tone.get().id()
            data-measure="plan"
            data-revision=move || planner.revision.get().to_string()
        >
            {move || planner.damaged.get().then(|| view! { <p class="mistake">{say(Text::DamagedLink)}</p> })}
            <div class="verdict-words" aria-live="polite">
                <p class="tone">
                    <span class="sign" aria-hidden="true">{move || tone.get().sign()}</span>
                    {move || say(tone.get().label())}
                </p>
                <p class="summary">{move || super::reason::marked(&summary())}</p>
            </div>
            <p class="quiet">
                {guide}
                {move || planner.shows_example().then(|| view! { " " {say(Text::ExampleAnswer)} })}
            </p>
            <Mistakes planner />
            <Tools planner />
            <GuideDifferences planner />
        </section>
    }
    .into_any()
}
