//! One upgrade option to choose: a column of the comparison, or a card where there is little room.

use leptos::prelude::*;
use upgrade_api::answer::{PlanAnswer, Strategy};

use super::reason::marked;
use super::rule_link::rule_link;
use crate::model::{options, span};
use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{Text, say};

/// What options are compared by.
pub(crate) const ROWS: [Text; 7] = [
    Text::OptionWrites,
    Text::OptionConnections,
    Text::OptionData,
    Text::OptionCompletes,
    Text::OptionEndpoints,
    Text::Rollback,
    Text::OptionSteps,
];

/// The values of an option, in the order of the rows.
pub(crate) fn rows(option: &Strategy) -> [String; 7] {
    [
        span::figure_with_extent(&option.interruption.writes),
        span::figure(&option.interruption.connections),
        say(options::data_risk(option.data_risk)).to_owned(),
        say(options::completes(option.completes)).to_owned(),
        say(options::endpoints(option.endpoints)).to_owned(),
        options::rollback_in_short(option),
        option.steps.len().to_string(),
    ]
}

/// The option with its values, and which of them all options share. Choosing it shows its steps below.
pub(crate) fn option_card(
    planner: Planner,
    answer: &PlanAnswer,
    option: &Strategy,
    values: [String; 7],
    is_same: [bool; 7],
) -> Element {
    let (id, picked) = (option.id.clone(), option.id.clone());
    let [title_id, facts_id] = ["title", "facts"].map(|part| ["option-", part, "-", &option.id].concat());
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", "option")
        .attr("value", option.id.clone())
        .attr("aria-labelledby", title_id.clone())
        .attr("aria-describedby", facts_id.clone())
        .prop("checked", move || planner.of_shown(|option, _| option.id == id).unwrap_or_default())
        .on("change", move |_| planner.choice.update(|choice| choice.option = Some(picked.clone())));
    let badge = |shown: bool, text| shown.then(|| el("span").class("badge").child(say(text)));
    let rows = ROWS.into_iter().zip(values).zip(is_same).map(|((name, value), same)| {
        let row = el("div").attr("data-same", same.then_some(""));
        row.child(el("dt").child(say(name))).child(el("dd").child(value))
    });
    let conditions =
        list("conditions", Text::OnlyIf, option.conditions.iter().map(|one| (one.id, one.message.as_str())));
    let rejected = option.rejected_because.iter().map(|one| (one.rule, one.message.as_str()));
    el("label")
        .key(option.id.clone())
        .class("option")
        .attr("data-strategy", option.id.clone())
        .child(
            el("span")
                .class("option-head")
                .child(radio)
                .child(el("span").class("option-title").attr("id", title_id).child(option.title.clone()))
                .child(badge(answer.recommended.as_ref() == Some(&option.id), Text::Recommended))
                .child(badge(answer.resolutions.contains(&option.id), Text::Resolves)),
        )
        .child(el("dl").attr("id", facts_id).children(rows))
        .child(el("div").class("option-foot").child(conditions).child(list("rejected", Text::AgainstLimits, rejected)))
}

fn list<'a>(class: &'static str, title: Text, sentences: impl Iterator<Item = (&'a str, &'a str)>) -> Option<Element> {
    let items: Vec<Element> =
        sentences.map(|(code, sentence)| el("li").child(marked(sentence)).child(" ").child(rule_link(code))).collect();
    (!items.is_empty()).then(|| el("div").class(class).child(el("p").child(say(title))).child(el("ul").children(items)))
}
