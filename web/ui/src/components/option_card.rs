//! One upgrade option as a card to choose.

use leptos::prelude::*;
use upgrade_api::answer::{PlanAnswer, Strategy};

use super::reason::marked;
use super::rule_link::rule_link;
use crate::model::{options, span};
use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The card. Choosing it shows its steps below.
pub(crate) fn option_card(planner: Planner, answer: &PlanAnswer, strategy: &Strategy) -> Element {
    let (id, picked) = (strategy.id.clone(), strategy.id.clone());
    let chosen = move || {
        options::shown(&planner.answer.read(), planner.chosen.read().as_deref())
            .is_some_and(|strategy| strategy.id == id)
    };
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", "option")
        .attr("value", strategy.id.clone())
        .prop("checked", chosen)
        .on("change", move |_| planner.chosen.set(Some(picked.clone())));
    let badge = (answer.recommended.as_ref() == Some(&strategy.id))
        .then(|| el("span").class("badge").child(say(Text::Recommended)));
    let writes = &strategy.interruption.writes;
    let writes = match span::extent(writes) {
        Some(extent) => fill(Text::FigureExtent, &[&span::figure(writes), &extent]),
        None => span::figure(writes),
    };
    let rows = [
        (Text::OptionCompletes, say(options::completes(strategy.completes)).to_owned()),
        (Text::OptionWrites, writes),
        (Text::OptionConnections, span::figure(&strategy.interruption.connections)),
        (Text::OptionData, say(options::data_risk(strategy.data_risk)).to_owned()),
        (Text::OptionEndpoints, say(options::endpoints(strategy.endpoints)).to_owned()),
        (Text::Rollback, options::rollback(strategy)),
        (Text::OptionSteps, strategy.steps.len().to_string()),
    ]
    .map(|(name, value)| el("div").child(el("dt").child(say(name))).child(el("dd").child(value)));
    el("label")
        .key(strategy.id.clone())
        .class("option")
        .attr("data-strategy", strategy.id.clone())
        .child(
            el("span")
                .class("option-head")
                .child(radio)
                .child(el("span").class("option-title").child(strategy.title.clone()))
                .child(badge),
        )
        .child(el("dl").children(rows))
        .child(list("conditions", Text::OnlyIf, strategy.conditions.iter().map(|one| (one.id, one.message.as_str()))))
        .child(list(
            "rejected",
            Text::AgainstLimits,
            strategy.rejected_because.iter().map(|one| (one.rule, one.message.as_str())),
        ))
}

fn list<'a>(class: &'static str, title: Text, sentences: impl Iterator<Item = (&'a str, &'a str)>) -> Option<Element> {
    let items: Vec<Element> =
        sentences.map(|(code, sentence)| el("li").child(marked(sentence)).child(" ").child(rule_link(code))).collect();
    (!items.is_empty()).then(|| el("div").class(class).child(el("p").child(say(title))).child(el("ul").children(items)))
}
