//! The downtime step by step: a picture that is a table.

use leptos::prelude::*;
use upgrade_api::answer::{Effect, Span, Step, Strategy};
use upgrade_api::facts::paths;

use crate::browser;
use crate::model::window::Ends;
use crate::model::{span, window};
use crate::node::{Element, Node, el};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// More gaps than this are not drawn one by one; the words in the cell say how many there are.
const MOST_GAPS: u32 = 6;

/// One column a step, one row a part of the service; each cell has a bar and the same in words. The point of no return is a
/// line between columns, and a maintenance window a band.
pub(crate) fn timeline(planner: Planner, option: &Strategy) -> Node {
    if option.steps.is_empty() {
        return Node::Nothing;
    }
    let form = planner.form.read();
    let windows = window::windows(option, form.get(paths::MAINTENANCE_WINDOW), form.get(paths::AS_OF));
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", say(Text::TimelineTable))
        .child(table(option, &windows))
        .into()
}

fn table(option: &Strategy, windows: &[Option<Ends>]) -> Element {
    let steps = option.steps.iter().zip(1_u32..).zip(windows);
    let heads = steps.map(|((step, number), window)| head(option, step, number, *window));
    let rows = span::parts(&option.interruption).into_iter().enumerate().map(|(row, (part, _))| {
        let steps = option.steps.iter().zip(1_u32..).zip(windows);
        let cells = steps.filter_map(|((step, number), window)| {
            let (_, span) = span::parts(&step.interruption).into_iter().nth(row)?;
            Some(marks(cell(span), option, step, number, window.is_some()))
        });
        el("tr").child(el("th").attr("scope", "row").child(say(part))).children(cells)
    });
    el("table")
        .class("timeline")
        // The caption says more than a name.
        .attr("aria-label", say(Text::TimelineTable))
        .child(el("caption").child(fill(Text::TimelineOf, &[&option.title])))
        .child(
            el("thead")
                .child(el("tr").child(el("th").attr("scope", "col").child(say(Text::TimelinePart))).children(heads)),
        )
        .child(el("tbody").children(rows))
}

fn head(option: &Strategy, step: &Step, number: u32, window: Option<Ends>) -> Element {
    let text = no_return(option, step, number).map(|place| match place {
        "before" => Text::NoRollbackFromHere,
        _ => Text::NoRollbackAfter,
    });
    let head = el("th")
        .attr("scope", "col")
        .child(el("span").class("step-number").child(number.to_string()))
        .child(el("span").class("step-name").child(step.title.clone()))
        .child(el("span").class("quiet").child(say(super::step::timing(step.timing))))
        .child(window.map(when))
        .child(text.map(|text| el("span").class("no-return").child(say(text))));
    marks(head, option, step, number, window.is_some())
}

/// On which side of a step the point of no return is. Where nothing can be rolled back from the start, it is before the first.
fn no_return(option: &Strategy, step: &Step, number: u32) -> Option<&'static str> {
    match &option.rollback_until {
        Some(until) => (*until == step.id).then_some("after"),
        None => (number == 1).then_some("before"),
    }
}

/// Every cell of a column is marked alike: together they are the line, and the band.
fn marks(cell: Element, option: &Strategy, step: &Step, number: u32, window: bool) -> Element {
    cell.attr("data-no-return", no_return(option, step, number)).attr("data-window", window.then_some(""))
}

/// The window in UTC, and on the reader's clock where that is another.
fn when(ends: Ends) -> Element {
    let [begin, end] = ends.map(|moment| browser::local_time(&moment.day.to_string(), &window::time(moment)));
    let local = begin.zip(end).map(|(begin, (_, end))| window::in_local(begin, &end));
    el("span")
        .class("window")
        .child(el("span").child(window::in_utc(ends)))
        .child(local.map(|local| el("span").class("quiet").child(local)))
}

fn cell(span: &Span) -> Element {
    // An interruption is as many gaps in service that goes on otherwise. Nothing says how long it goes on in between.
    let gaps = (span.effect == Effect::Interrupted).then(|| span.times.unwrap_or(1).min(MOST_GAPS));
    let gap = || el("span").class(if span.seconds.is_some() { "gap" } else { "gap unknown" });
    let gaps = (0..gaps.unwrap_or_default()).map(|_| gap());
    el("td")
        .attr("data-effect", span::effect_id(span.effect))
        .child(el("span").class("bar").attr("aria-hidden", "true").children(gaps))
        .child(el("span").child(span::figure_with_extent(span)))
}
