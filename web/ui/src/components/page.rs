//! The whole page.

use leptos::prelude::*;
use web_sys::Event;

use super::rule_link::RULES;
use super::{answer, datalists, have, reading_help, theme_switch, verdict, want};
use crate::node::{Node, el};
use crate::state::Planner;
use crate::text::{Text, say};

/// The page: what you have, what you want, and the answer.
#[component]
pub fn Page(
    /// What it shows.
    planner: Planner,
) -> impl IntoView {
    page(planner)
}

fn page(planner: Planner) -> Node {
    let head = el("header")
        .class("masthead")
        .with(el("div").with(el("h1").with(say(Text::Title))).with(el("p").with(say(Text::Lead))))
        .with(theme_switch::theme_switch());
    let inputs = el("form")
        .class("inputs")
        .set("autocomplete", "off")
        .on("submit", Event::prevent_default)
        .with(have::have(planner))
        .with(want::want(planner))
        .with(datalists::datalists(planner));
    let main = el("main")
        .with(inputs)
        .with(verdict::verdict(planner))
        .with(answer::answer(planner))
        .with(reading_help::reading_help());
    let rules = el("p").with(el("a").set("href", RULES).with(say(Text::AllRules))).with(say(Text::AllRulesAre));
    let foot = el("footer")
        .class("colophon")
        .with(rules)
        .with(el("p").with(say(Text::Privacy)))
        .with(el("p").with(say(Text::NotAws)));
    vec![
        el("a").class("skip").set("href", "#answer").with(say(Text::SkipToAnswer)).into(),
        head.into(),
        main.into(),
        foot.into(),
    ]
    .into()
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::page;
    use crate::door::PLANS;
    use crate::model::field::Field;
    use crate::node::html;
    use crate::state::Planner;

    #[test]
    fn the_page_plans_once_for_each_change_of_the_form() {
        Owner::new().with(|| {
            let planner = Planner::example();
            let before = PLANS.get();
            assert!(html(page(planner)).contains("Changes between AWS guides"));
            assert_eq!(PLANS.get() - before, 1, "the first look");
            for (count, (field, text)) in
                (2..).zip([(Field::GoalVersion, "7.0"), (Field::Guide, "2018-01"), (Field::Shards, "x")])
            {
                planner.set(field, text);
                let _ = html(page(planner));
                assert_eq!(PLANS.get() - before, count, "`{}` is set", field.path());
            }
        });
    }
}
