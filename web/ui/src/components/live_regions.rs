//! What a screen reader reads out by itself. The page has these two regions and no other.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use crate::model::announcement;
use crate::model::verdict::Tone;
use crate::node::{Element, Node, el};
use crate::state::Planner;

/// The verdict is read out once nothing has changed for so many milliseconds: not at each key.
const AFTER: u32 = 700;

/// News are taken out again after so many milliseconds, so that nobody comes across them later.
const FORGOTTEN: u32 = 10_000;

/// The verdict with its figure, and short news.
pub(crate) fn live_regions(planner: Planner, tone: Memo<Tone>) -> Vec<Node> {
    vec![verdict(planner, tone).into(), news(planner).into()]
}

fn region(text: impl Fn() -> String + Send + 'static) -> Element {
    el("p").class("unseen").attr("aria-live", "polite").child(text)
}

fn verdict(planner: Planner, tone: Memo<Tone>) -> Element {
    let words = Memo::new(move |_| {
        planner
            .of_shown(|option, _| announcement::of(tone.get(), Some(option)))
            .unwrap_or_else(|| announcement::of(tone.get(), None))
    });
    let said = RwSignal::new(String::new());
    // What is there at first is read with the page.
    Effect::new(move |before: Option<Option<Timeout>>| {
        planner.form.track();
        planner.choice.track();
        let words = words.get();
        // The timer of before is dropped, and with it what it would have said.
        before.map(|_| Timeout::new(AFTER, move || said.set(words)))
    });
    region(move || said.get()).attr("data-live", "verdict")
}

fn news(planner: Planner) -> Element {
    let count = Memo::new(move |_| planner.visit.read().news.count);
    Effect::new(move |before: Option<Option<Timeout>>| {
        let said = count.get();
        before.map(|_| {
            Timeout::new(FORGOTTEN, move || {
                if planner.visit.read_untracked().news.count == said {
                    planner.visit.update(|visit| visit.news.said.clear());
                }
            })
        })
    });
    region(move || planner.visit.read().news.to_be_read()).attr("data-live", "news")
}
