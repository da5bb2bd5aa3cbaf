//! The verdict in one sentence, and what to do with the plan.

use leptos::prelude::*;

use super::guide_differences::guide_differences;
use super::input_errors::input_errors;
use super::reason::marked;
use super::tools::tools;
use crate::model::verdict::Tone;
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The verdict.
pub(crate) fn verdict(planner: Planner) -> Element {
    let tone = Memo::new(move |_| Tone::of(&planner.answer.read()));
    let damaged =
        live(move || planner.damaged.get().then(|| el("p").class("input-error").child(say(Text::DamagedLink))));
    let lost = live(move || {
        let lost = planner.lost.read();
        (!lost.is_empty())
            .then(|| el("p").class("input-error").child(marked(&fill(Text::LostFields, &[&lost.join("`, `")]))))
    });
    let words = words(planner, tone);
    let guide = guide(planner);
    let example = live(move || planner.shows_example().then(|| say(Text::ExampleAnswer)));
    el("section")
        .class("verdict")
        .attr("id", "answer")
        .attr("tabindex", "-1")
        .attr("aria-label", say(Text::Verdict))
        .attr("data-tone", move || tone.get().id().to_owned())
        .attr("data-measure", "plan")
        .attr("data-revision", move || planner.revision.get().to_string())
        .child(damaged)
        .child(lost)
        .child(words)
        .child(input_errors(planner))
        .child(
            el("div")
                .class("verdict-foot")
                .child(tools(planner))
                .child(el("p").class("quiet").child(guide).child(" ").child(example)),
        )
        .child(guide_differences(planner))
}

/// The tone and the sentence.
pub(crate) fn words(planner: Planner, tone: Memo<Tone>) -> Element {
    el("div")
        .class("verdict-words")
        .attr("aria-live", "polite")
        .child(
            el("p")
                .class("tone")
                .child(el("span").class("sign").attr("aria-hidden", "true").child(move || tone.get().sign()))
                .child(move || say(tone.get().label())),
        )
        .child(el("p").class("summary").child(move || marked(&planner.answer.read().summary)))
}

/// The guide whose rules hold.
pub(crate) fn guide(planner: Planner) -> Node {
    live(move || {
        let guide = &planner.answer.read().guide;
        fill(Text::ByGuide, &[&guide.title, &guide.date])
    })
}
