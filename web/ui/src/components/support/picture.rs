//! The bars.

use crate::model::support::{Bar, Calendar, Kind, Part};
use crate::node::{Element, Node, el};
use crate::text::{Text, fill, say};

/// An open end fades out in so many pieces.
const FADES: [&str; 4] = ["open fade-1", "open fade-2", "open fade-3", "open fade-4"];
/// Where that begins, and how long a piece is, in thousandths of the scale.
const FADE_FROM: u32 = 600;
const FADE: u32 = 100;

/// One bar below the other, above the years. The table says the same.
pub(super) fn picture(calendar: &Calendar) -> Element {
    let bars = calendar.bars.iter().map(|one| {
        el("div")
            .class("support-bar")
            .child(el("span").child(one.name.clone()))
            .child(bar(one, calendar.today.map(|(_, place)| place)))
    });
    el("div").class("support").attr("aria-hidden", "true").children(bars).child(axis(calendar))
}

/// What the signs of the picture mean.
pub(super) fn key(calendar: &Calendar) -> Element {
    let kinds = |is: &dyn Fn(Kind) -> bool| calendar.bars.iter().flat_map(|bar| &bar.parts).any(|part| is(part.kind));
    let entries = [
        ("standard", kinds(&|kind| kind == Kind::Standard), Text::SupportStandard),
        ("extended", kinds(&|kind| matches!(kind, Kind::Extended(..))), Text::SupportExtended),
        ("open", kinds(&|kind| kind == Kind::Open), Text::SupportOpen),
        ("forced", calendar.bars.iter().any(|bar| bar.forced.is_some()), Text::SupportForced),
    ];
    let entries = entries.into_iter().filter(|(_, there, _)| *there);
    let today =
        calendar.today.map(|(day, _)| -> Node { entry("today", fill(Text::SupportToday, &[&day.to_string()])).into() });
    el("ul").class("support-key").children(entries.map(|(class, _, text)| entry(class, say(text)))).child(today)
}

fn entry(class: &'static str, text: impl Into<Node>) -> Element {
    let sign = match class {
        "forced" | "today" => line(class, 500),
        _ => rect(class, 0, 1_000),
    };
    let sign = el("svg").attr("width", "28").attr("height", "14").attr("aria-hidden", "true").child(sign);
    el("li").child(sign).child(text)
}

fn bar(bar: &Bar, today: Option<u32>) -> Element {
    let mut shapes: Vec<Node> = Vec::new();
    for one in &bar.parts {
        part(*one, &mut shapes);
    }
    shapes.extend(bar.forced.map(|place| line("forced", place).into()));
    shapes.extend(today.map(|place| line("today", place).into()));
    el("svg").attr("width", "100%").attr("height", "22").children(shapes)
}

fn part(part: Part, shapes: &mut Vec<Node>) {
    match part.kind {
        Kind::Standard => shapes.push(rect("standard", part.from, part.to).into()),
        Kind::Open => {
            shapes.push(rect("standard", part.from, FADE_FROM).into());
            for (class, from) in FADES.into_iter().zip((FADE_FROM..).step_by(100)) {
                shapes.push(rect(class, from, from.saturating_add(FADE)).into());
            }
        }
        Kind::Extended(_, percent) => {
            shapes.push(rect("extended", part.from, part.to).into());
            let middle = part.from.saturating_add(part.to) / 2;
            let percent = percent.map(|percent| fill(Text::SupportPremium, &[&percent.to_string()]));
            shapes.extend(percent.map(|percent| text(middle, "middle", "16", percent).into()));
        }
    }
}

/// The years. The first and the last one stand inside.
fn axis(calendar: &Calendar) -> Element {
    let last = calendar.years.len().saturating_sub(1);
    let ticks = calendar.years.iter().enumerate().map(|(place, (year, at))| -> Node {
        let anchor = if place == 0 {
            "start"
        } else if place == last {
            "end"
        } else {
            "middle"
        };
        // Every second one where they are many: there is no room for all on a phone.
        let named = last <= 5 || place % 2 == last % 2;
        vec![line("tick", *at).into(), named.then(|| text(*at, anchor, "20", year.to_string())).into()].into()
    });
    let svg = el("svg").attr("width", "100%").attr("height", "24").children(ticks);
    el("div").class("support-bar axis").child(el("span")).child(svg)
}

fn rect(class: &'static str, from: u32, to: u32) -> Element {
    el("rect")
        .attr("class", class)
        .attr("x", percent(from))
        .attr("y", "3")
        .attr("width", percent(to.saturating_sub(from)))
        .attr("height", "16")
}

fn line(class: &'static str, at: u32) -> Element {
    let height = if class == "tick" { "6" } else { "22" };
    el("line").attr("class", class).attr("x1", percent(at)).attr("x2", percent(at)).attr("y1", "0").attr("y2", height)
}

fn text(at: u32, anchor: &'static str, y: &'static str, text: String) -> Element {
    el("text").attr("x", percent(at)).attr("y", y).attr("text-anchor", anchor).child(text)
}

/// Thousandths as a percentage.
fn percent(place: u32) -> String {
    [(place / 10).to_string(), ".".to_owned(), (place % 10).to_string(), "%".to_owned()].concat()
}
