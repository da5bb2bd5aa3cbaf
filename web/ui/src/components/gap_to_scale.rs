//! One interruption of writes to scale, with the reader's limit as a line that can be moved.

use leptos::prelude::*;
use upgrade_api::answer::{Seconds, Strategy};
use upgrade_api::facts::paths;

use crate::model::seconds as typed_seconds;
use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{Text, fill, say, seconds};

/// Where a ruler ends, in seconds. The first that leaves room behind the longest gap is taken.
const ENDS: [u32; 8] = [5, 15, 30, 60, 180, 600, 1_800, 7_200];

/// The gap of the option; nothing where AWS publishes no range.
pub(crate) fn gap_to_scale(planner: Planner, option: &Strategy) -> Option<Element> {
    let range = option.interruption.writes.seconds?;
    let end = ENDS.into_iter().find(|end| *end > range.max)?;
    let limit = typed_seconds::read(planner.form.read().get(paths::LIMIT_WRITES));
    let limit = limit.and_then(|limit| u32::try_from(limit).ok());
    let words = match limit {
        Some(limit) => fill(Text::YourLimit, &[&limit.to_string()]),
        None => say(Text::NoLimit).to_owned(),
    };
    let slider = el("input")
        .attr("type", "range")
        .attr("min", "1")
        .attr("max", end.to_string())
        .attr("aria-label", say(Text::LimitSlider))
        .attr("aria-valuetext", words.clone())
        .prop("value", move || limit.unwrap_or(end).min(end).to_string())
        .on("input", move |event| planner.type_in(paths::LIMIT_WRITES, &event_target_value(event)))
        .on("change", move |_| planner.typed());
    let remove = limit.map(|_| {
        el("button")
            .attr("type", "button")
            .class("link")
            .on("click", move |_| planner.set(paths::LIMIT_WRITES, ""))
            .child(say(Text::RemoveLimit))
    });
    Some(
        el("figure")
            .class("to-scale")
            .child(el("figcaption").child(fill(Text::OneGap, &[&seconds(range)])))
            .child(picture(range, limit, end))
            .child(el("div").class("limit").child(slider).child(el("span").child(words)).child(remove)),
    )
}

/// The shortest gap solid, up to the longest one hatched, and the limit as a line across.
fn picture(range: Seconds, limit: Option<u32>, end: u32) -> Element {
    let rect = |class, from: u32, to: u32| {
        let width = percent(to.saturating_sub(from), end);
        el("rect")
            .attr("class", class)
            .attr("x", percent(from, end))
            .attr("y", "4")
            .attr("width", width)
            .attr("height", "16")
    };
    let line = |class, at: u32| {
        let x = percent(at, end);
        el("line").attr("class", class).attr("x1", x.clone()).attr("x2", x).attr("y1", "0").attr("y2", "24")
    };
    let tick = |at: u32, anchor| {
        let text = el("text").attr("x", percent(at, end)).attr("y", "36").attr("text-anchor", anchor);
        text.child(seconds(Seconds { min: at, max: at }))
    };
    el("svg")
        .attr("aria-hidden", "true")
        .attr("width", "100%")
        .attr("height", "40")
        .child(rect("whole", 0, end))
        .child(rect("least", 0, range.min))
        .child(rect("most", range.min, range.max))
        .child(limit.filter(|limit| *limit <= end).map(|limit| line("limit-line", limit)))
        .child(tick(0, "start"))
        .child(tick(range.max, "middle"))
        .child(tick(end, "end"))
}

/// A place on the ruler. In tenths of a percent, so that a second of two hours is still seen.
fn percent(seconds: u32, end: u32) -> String {
    let tenths = seconds.saturating_mul(1_000).checked_div(end).unwrap_or_default().min(1_000);
    [(tenths / 10).to_string(), ".".to_owned(), (tenths % 10).to_string(), "%".to_owned()].concat()
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn places_are_parts_of_the_ruler() {
        assert_eq!(percent(0, 15), "0.0%");
        assert_eq!(percent(10, 15), "66.6%");
        assert_eq!(percent(20, 15), "100.0%", "nothing is drawn outside");
        assert_eq!(percent(1, 0), "0.0%");
    }
}
