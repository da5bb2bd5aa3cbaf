//! What narrows the table, and what leads from one part of it to the next.

use leptos::prelude::*;

use super::shared::Table;
use crate::model::fleet::View;
use crate::node::{Element, Node, el, live};
use crate::text::{Text, fill, say, words};
use upgrade_messages::fleet::id;

/// A filter by text, by verdict and by wave.
pub(super) fn tools(table: Table) -> Element {
    let view = table.view;
    let narrow = move |change: &dyn Fn(&mut View)| {
        view.update(|view| {
            change(view);
            view.part = 0;
        });
    };
    let filter = el("input")
        .attr("type", "search")
        .attr("id", "fleet-filter")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .prop("value", move || view.read().filter.clone())
        .on("input", move |event| narrow(&|view| view.filter = event_target_value(event)));
    let verdict = el("select")
        .attr("id", "fleet-verdict")
        .on("change", move |event| {
            let wanted = event_target_value(event);
            let tones = table.run.fleet.read_untracked().tones();
            let tone = tones.into_iter().map(|(tone, _)| tone).find(|tone| tone.id() == wanted);
            narrow(&|view| view.tone = tone);
        })
        .child(any(say(Text::Verdict), move || view.read().tone.is_none()))
        .child(live(move || {
            let tones = table.run.fleet.read().tones().into_iter().map(|(tone, count)| -> Node {
                el("option")
                    .key(tone.id())
                    .attr("value", tone.id())
                    .prop("selected", move || view.read().tone == Some(tone))
                    .child(counted(say(tone.label()), count))
                    .into()
            });
            tones.collect::<Vec<Node>>()
        }));
    let wave = el("select")
        .attr("id", "fleet-wave")
        .on("change", move |event| {
            let wanted = event_target_value(event).parse::<u32>().ok();
            narrow(&|view| view.wave = wanted);
        })
        .child(any(words().text(id::FLEET_WAVE), move || view.read().wave.is_none()))
        .child(live(move || {
            let fleet = table.run.fleet.read();
            let waves = fleet.answer().waves.iter().zip(1_u32..).map(|(wave, number)| -> Node {
                el("option")
                    .key(number.to_string())
                    .attr("value", number.to_string())
                    .prop("selected", move || view.read().wave == Some(number))
                    .child(counted(&fill(Text::FleetWave, &[&number.to_string()]), wave.rows.len()))
                    .into()
            });
            waves.collect::<Vec<Node>>()
        }));
    el("div")
        .class("fleet-tools")
        .child(labelled("fleet-filter", say(Text::FleetFilter), filter))
        .child(labelled("fleet-verdict", say(Text::Verdict), verdict))
        .child(labelled("fleet-wave", words().text(id::FLEET_WAVE), wave))
}

/// Which part of the rows is shown, and the way to the parts beside it; nothing where all are shown.
pub(super) fn parts(table: Table) -> Node {
    live(move || {
        let shown = table.shown.read();
        let (previous, next) = (shown.previous(), shown.next());
        if previous.is_none() && next.is_none() {
            return None;
        }
        let first = shown.before.saturating_add(1).to_string();
        let words = fill(Text::FleetPart, &[&first, &shown.last().to_string(), &shown.fitting.to_string()]);
        Some(
            el("div")
                .class("fleet-parts")
                .child(button(table, Text::FleetPrevious, previous))
                .child(el("span").child(words))
                .child(button(table, Text::FleetNext, next)),
        )
    })
}

/// A button that stays where it is, so that it keeps the focus; it does nothing where there is no such part.
fn button(table: Table, label: Text, part: Option<usize>) -> Element {
    el("button")
        .attr("type", "button")
        .attr("aria-disabled", part.is_none().then_some("true"))
        .on("click", move |_| {
            if let Some(part) = part {
                table.view.update(|view| view.part = part);
            }
        })
        .child(say(label))
}

fn any(name: &str, is_chosen: impl FnMut() -> bool + Send + 'static) -> Element {
    el("option").attr("value", "").prop("selected", is_chosen).child(fill(Text::FleetAny, &[name]))
}

fn counted(name: &str, count: usize) -> String {
    fill(Text::Counted, &[name, &count.to_string()])
}

fn labelled(id: &'static str, label: &'static str, control: Element) -> Element {
    el("div").class("field").child(el("label").attr("for", id).child(label)).child(control)
}
