//! The limit of a write interruption as a slider, beside its field. Both show what the form holds.

use leptos::prelude::*;
use upgrade_api::answer::Seconds;
use upgrade_api::facts::paths;

use crate::model::{limit, seconds};
use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{self, Text, say};

/// The slider.
pub(crate) fn limit_slider(planner: Planner) -> Element {
    let place = move || limit::place(planner.form.read().get(paths::LIMIT_WRITES));
    el("input")
        .attr("type", "range")
        .attr("class", "limit-slider")
        .attr("min", "0")
        .attr("max", limit::NO_LIMIT.to_string())
        .attr("aria-label", say(Text::LimitSlider))
        .attr("aria-valuetext", move || in_words(planner))
        .prop("value", move || place().to_string())
        .on("input", move |event| planner.type_in(paths::LIMIT_WRITES, &limit::text(&event_target_value(event))))
        .on("change", move |_| planner.typed())
}

/// The limit itself, which can lie between two places of the slider.
fn in_words(planner: Planner) -> String {
    let seconds = seconds::read(planner.form.read().get(paths::LIMIT_WRITES)).and_then(|limit| limit.try_into().ok());
    seconds.map_or_else(|| say(Text::NoLimit).to_owned(), |at| text::seconds(Seconds { min: at, max: at }))
}
