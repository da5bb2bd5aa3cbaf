//! The whole page.

use leptos::prelude::*;
use web_sys::Event;

use super::rule_link::RULES;
use super::{answer, cluster_panel, datalists, goal_panel, reading_help, theme_switch, verdict};
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
        .child(el("div").child(el("h1").child(say(Text::Title))).child(el("p").child(say(Text::Lead))))
        .child(theme_switch::theme_switch());
    let inputs = el("form")
        .class("inputs")
        .attr("autocomplete", "off")
        .on("submit", Event::prevent_default)
        .child(cluster_panel::cluster_panel(planner))
        .child(goal_panel::goal_panel(planner))
        .child(datalists::datalists(planner));
    let main = el("main")
        .child(inputs)
        .child(verdict::verdict(planner))
        .child(answer::answer(planner))
        .child(reading_help::reading_help());
    let rules = el("p").child(el("a").attr("href", RULES).child(say(Text::AllRules))).child(say(Text::AllRulesAre));
    let foot = el("footer")
        .class("colophon")
        .child(rules)
        .child(el("p").child(say(Text::Privacy)))
        .child(el("p").child(say(Text::NotAws)));
    vec![
        el("a").class("skip").attr("href", "#answer").child(say(Text::SkipToAnswer)).into(),
        head.into(),
        main.into(),
        foot.into(),
    ]
    .into()
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;
    use upgrade_api::facts::paths;

    use super::page;
    use crate::core_client::PLANS;
    use crate::node::html::html;
    use crate::state::Planner;

    #[test]
    fn the_page_plans_once_for_each_change_of_the_form() {
        Owner::new().with(|| {
            let planner = Planner::example();
            let before = PLANS.get();
            assert!(html(page(planner)).contains("No AWS guide that knows both versions"));
            assert_eq!(PLANS.get() - before, 1, "the first look");
            for (count, (path, text)) in
                (2..).zip([(paths::GOAL_VERSION, "7.0"), (paths::GUIDE, "2018-01"), (paths::SHARDS, "x")])
            {
                planner.set(path, text);
                let _ = html(page(planner));
                assert_eq!(PLANS.get() - before, count, "`{path}` is set");
            }
        });
    }
}
