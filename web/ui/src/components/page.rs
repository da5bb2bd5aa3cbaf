//! The whole page: what you have and what you want on one side, the answer on the other.

use leptos::mount::mount_to_renderer;
use leptos::prelude::*;
use web_sys::{Event, HtmlElement};

use super::rule_link::RULES;
use super::{
    answer, cluster_panel, datalists, figures, fleet, goal_panel, history_buttons, live_regions, questions,
    saved_clusters, share_menu, theme_switch, toast, verdict,
};
use crate::browser;
use crate::model::heading;
use crate::model::verdict::Tone;
use crate::node::leptos_view::Adopting;
use crate::node::{Element, Node, el};
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

/// Takes over the page that the build rendered into `place`, for the planner that `begin` makes.
pub fn take_over(place: &HtmlElement, begin: impl FnOnce() -> Planner + 'static) {
    let held = place.clone();
    mount_to_renderer(place, move || Adopting(page(begin()), held)).forget();
}

pub(crate) fn page(planner: Planner) -> Node {
    let tone = Memo::new(move |_| Tone::of(&planner.answer.read(), planner.is_empty()));
    // Where nothing is known, there is nothing to ask or to say but what to do first.
    let rest = el("div")
        .attr("hidden", move || planner.is_empty())
        .child(questions::questions(planner, true))
        .child(answer::answer(planner));
    let results = el("div")
        .class("results")
        .attr("data-outdated", move || planner.outdated.get().to_string())
        .child(verdict::verdict(planner, tone))
        .child(figures::figures(planner, tone))
        .child(fleet::fleet(planner))
        .child(rest);
    let foot = el("footer")
        .class("colophon")
        .child(el("p").child(say(Text::Privacy)))
        .child(el("p").child(say(Text::NotAws)))
        .child(theme_switch::theme_switch());
    vec![
        skip_link().into(),
        masthead(planner).into(),
        toast::toast(planner),
        el("main").child(inputs(planner)).child(results).into(),
        foot.into(),
        live_regions::live_regions(planner, tone).into(),
    ]
    .into()
}

/// The link moves the focus by itself: a jump of the browser would be an entry of the history that changes nothing.
fn skip_link() -> Element {
    el("a")
        .class("skip")
        .attr("href", "#answer")
        .on("click", |event| {
            event.prevent_default();
            browser::focus_within(browser::around(event, "body"), "#answer");
        })
        .child(say(Text::SkipToAnswer))
}

/// In one line: whose cluster it is, and what is wanted of it.
fn of_inputs(planner: Planner) -> String {
    if planner.shows_example() { say(Text::EnterCluster).to_owned() } else { heading::of_inputs(&planner.form.read()) }
}

pub(crate) fn masthead(planner: Planner) -> Element {
    let words = el("div").child(el("h1").child(say(Text::Title))).child(el("p").child(say(Text::Lead)));
    let rules = el("a").attr("href", RULES).child(say(Text::AllRules));
    el("header").class("masthead").child(words).child(
        el("nav")
            .attr("aria-label", say(Text::Tools))
            .child(history_buttons::history_buttons(planner))
            .child(rules)
            .child(share_menu::share_menu(planner)),
    )
}

/// The form. Where there is little room it is folded under one line that says what it holds; where there is more, the style
/// sheet shows it beside the answer.
fn inputs(planner: Planner) -> Element {
    let is_used = RwSignal::new(false);
    let form = el("form")
        .class("inputs")
        .attr("autocomplete", "off")
        .on("submit", Event::prevent_default)
        .on("focusin", move |_| is_used.set(true))
        .child(cluster_panel::cluster_panel(planner))
        .child(goal_panel::goal_panel(planner))
        .child(saved_clusters::saved_clusters(planner))
        .child(datalists::datalists(planner, is_used));
    // Somebody was in it before the planner ran.
    Effect::new(move |_| {
        if browser::has_focus(".inputs") {
            is_used.set(true);
        }
    });
    // On a phone a cluster that was pasted or picked is in the form, and what a reader wants to see is the answer.
    Effect::new(move |before: Option<()>| {
        let picked = planner.picked.get().is_some();
        match (before, browser::is_wide()) {
            // The style sheet shows the form there in any case; so it is said to be open as well.
            (None, true) => browser::unfold(".inputs-fold"),
            (Some(()), false) if picked => browser::fold_away(".inputs-fold", ".verdict"),
            _ => {}
        }
    });
    el("details").class("inputs-fold").child(el("summary").child(move || of_inputs(planner))).child(form)
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
