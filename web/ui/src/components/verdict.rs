//! The verdict in one sentence, and what to do with the plan.

use leptos::prelude::*;

use super::guide_differences::guide_differences;
use super::mistakes::mistakes;
use super::reason::marked;
use super::tools::tools;
use crate::model::verdict::Tone;
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The verdict.
pub(crate) fn verdict(planner: Planner) -> Element {
    let tone = Memo::new(move |_| Tone::of(&planner.answer.read()));
    let damaged = live(move || planner.damaged.get().then(|| el("p").class("mistake").with(say(Text::DamagedLink))));
    let lost = live(move || {
        let lost = planner.lost.read();
        (!lost.is_empty())
            .then(|| el("p").class("mistake").with(marked(&fill(Text::LostFields, &[&lost.join("`, `")]))))
    });
    let words = words(planner, tone);
    let guide = guide(planner);
    let example = live(move || planner.shows_example().then(|| say(Text::ExampleAnswer)));
    el("section")
        .class("verdict")
        .set("id", "answer")
        .set("tabindex", "-1")
        .set("aria-label", say(Text::Verdict))
        .follow("data-tone", move || tone.get().id().to_owned())
        .set("data-measure", "plan")
        .follow("data-revision", move || planner.revision.get().to_string())
        .with(damaged)
        .with(lost)
        .with(words)
        .with(mistakes(planner))
        .with(
            el("div")
                .class("verdict-foot")
                .with(tools(planner))
                .with(el("p").class("quiet").with(guide).with(" ").with(example)),
        )
        .with(guide_differences(planner))
}

/// The tone and the sentence.
pub(crate) fn words(planner: Planner, tone: Memo<Tone>) -> Element {
    el("div")
        .class("verdict-words")
        .set("aria-live", "polite")
        .with(
            el("p")
                .class("tone")
                .with(el("span").class("sign").set("aria-hidden", "true").with(live(move || tone.get().sign())))
                .with(live(move || say(tone.get().label()))),
        )
        .with(el("p").class("summary").with(live(move || marked(&planner.answer.read().summary))))
}

/// The guide whose rules hold.
pub(crate) fn guide(planner: Planner) -> Node {
    live(move || {
        let guide = &planner.answer.read().guide;
        fill(Text::ByGuide, &[guide.title, &guide.date])
    })
}
