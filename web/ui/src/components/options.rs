//! The upgrade options side by side: one choice among them, and what distinguishes them.

use leptos::prelude::*;
use upgrade_api::answer::{PlanAnswer, Strategy};

use super::option_card::{ROWS, option_card, rows};
use super::part::part;
use crate::model::options::Options;
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The options; those that resolve a block come first.
pub(crate) fn options(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.read();
        (!answer.strategies.is_empty()).then(|| shown(planner, &answer))
    })
}

fn shown(planner: Planner, answer: &PlanAnswer) -> Element {
    let options = Options::of(answer);
    let all: Vec<&Strategy> = options.resolutions.iter().chain(&options.other).copied().collect();
    let values: Vec<_> = all.iter().map(|option| rows(option)).collect();
    let is_same = std::array::from_fn(|row| {
        let mut column = values.iter().filter_map(|values| values.get(row));
        let first = column.next();
        values.len() > 1 && column.all(|value| Some(value) == first)
    });
    let cards = all.iter().zip(values).map(|(option, values)| option_card(planner, answer, option, values, is_same));
    // The names of the rows stand once where options are columns; each option has them for itself as well.
    let names = ROWS.into_iter().zip(is_same).map(|(name, same)| row_name(name, same));
    let names = el("div")
        .class("option-names")
        .attr("aria-hidden", "true")
        .child(el("span").class("option-head"))
        .child(el("dl").children(names));
    let table = el("div")
        .class("options")
        .attr("role", "radiogroup")
        // Where it scrolls, Firefox would stop at it; its radio buttons are stop enough, and scroll it.
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "options-title")
        .child(names)
        .children(cards);
    let only = is_same.contains(&true).then(|| {
        let check = el("input").attr("type", "checkbox").attr("name", "only-differences");
        el("label").class("only-differences").child(check).child(say(Text::OnlyDifferences))
    });
    part("options-title", title(&options), vec![only.into(), table.into()])
}

fn row_name(name: Text, same: bool) -> Element {
    el("div").attr("data-same", same.then_some("")).child(el("dt").child(say(name)))
}

/// How many resolve a block, in the user's words.
fn title(options: &Options) -> String {
    match (options.resolutions.len(), options.other.len()) {
        (0, 1) => say(Text::OneOption).to_owned(),
        (0, _) => say(Text::UpgradeOptions).to_owned(),
        (1, 0) => say(Text::ResolutionOption).to_owned(),
        (1, other) => fill(Text::Both, &[say(Text::ResolutionOption), &others(other)]),
        (several, 0) => fill(Text::ResolutionOptions, &[&several.to_string()]),
        (several, other) => {
            fill(Text::Both, &[&fill(Text::ResolutionOptions, &[&several.to_string()]), &others(other)])
        }
    }
}

fn others(count: usize) -> String {
    match count {
        1 => say(Text::OneOtherOption).to_owned(),
        several => fill(Text::OtherOptions, &[&several.to_string()]),
    }
}
