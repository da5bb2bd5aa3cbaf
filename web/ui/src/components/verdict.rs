//! The verdict in one sentence, what was chosen, and by which guide.

use leptos::prelude::*;

use super::input_errors::input_errors;
use super::reason::marked;
use crate::model::link::Link;
use crate::model::verdict::Tone;
use crate::node::{Element, Node, el, live};
use crate::state::{Paste, Planner};
use crate::text::{Text, fill, say};

/// The verdict.
pub(crate) fn verdict(planner: Planner, tone: Memo<Tone>) -> Element {
    let link = live(move || match &planner.visit.read().link {
        Link::Damaged => el("p").class("input-error").child(say(Text::DamagedLink)).into(),
        Link::Read { lost, by_other_rules } => {
            let lost = (!lost.is_empty()).then(|| marked(&fill(Text::LostFields, &[&lost.join("`, `")])));
            let rules = by_other_rules.then(|| el("p").class("warning").child(say(Text::RulesChanged)));
            Node::from(vec![lost.map(|lost| el("p").class("input-error").child(lost)).into(), rules.into()])
        }
    });
    let words = words(planner, tone);
    let guide = live(move || (tone.get() != Tone::Start).then(|| guide(planner)));
    let example = live(move || planner.shows_example().then(|| say(Text::ExampleAnswer)));
    el("section")
        .class("verdict")
        .attr("id", "answer")
        .attr("tabindex", "-1")
        .attr("aria-label", say(Text::Verdict))
        .attr("data-tone", move || tone.get().id().to_owned())
        .attr("data-measure", "plan")
        .attr("data-revision", move || planner.revision.get().to_string())
        .child(link)
        .child(words)
        .child(live(move || (tone.get() != Tone::Start).then(|| input_errors(planner))))
        .child(live(move || chosen(planner)))
        .child(el("p").class("quiet").child(guide).child(" ").child(example))
}

/// The tone and the sentence.
pub(crate) fn words(planner: Planner, tone: Memo<Tone>) -> Element {
    el("div")
        .class("verdict-words")
        .child(
            el("p")
                .class("tone")
                .child(el("span").class("sign").attr("aria-hidden", "true").child(move || tone.get().sign()))
                .child(move || say(tone.get().label())),
        )
        .child(el("p").class("summary").child(move || match tone.get() {
            Tone::Start => start(planner),
            _ => marked(&planner.answer.read().summary),
        }))
}

/// What to do where nothing is known of the cluster.
fn start(planner: Planner) -> Node {
    match &*planner.paste.read() {
        Paste::Read(found) if found.clusters.len() > 1 => {
            fill(Text::StartChoose, &[&found.clusters.len().to_string()]).into()
        }
        _ => say(Text::StartHere).into(),
    }
}

/// The option that the reader chose, where it is another than the recommended one.
fn chosen(planner: Planner) -> Option<Element> {
    let said = planner.of_shown(|shown, answer| {
        let recommended = answer.strategies.iter().find(|option| answer.recommended.as_ref() == Some(&option.id))?;
        let words = || fill(Text::YouChose, &[&shown.title, &recommended.title]);
        (shown.id != recommended.id).then(|| el("p").class("chosen").child(words()))
    });
    said.flatten()
}

/// The guide whose rules hold.
pub(crate) fn guide(planner: Planner) -> Node {
    live(move || {
        let guide = &planner.answer.read().guide;
        fill(Text::ByGuide, &[&guide.title, &guide.date])
    })
}
