//! What was replaced by the last change, with a button that undoes it. One at a time, and gone after the next change.

use leptos::prelude::*;
use web_sys::Event;

use crate::browser;
use crate::model::history::Moment;
use crate::model::news::Replaced;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, say};

/// The toast. It is no live region: what it says is read out with the other news.
pub(crate) fn toast(planner: Planner) -> Node {
    let hovered = RwSignal::new(false);
    let focused = RwSignal::new(false);
    let shown = shown(planner, move || hovered.get() || focused.get());
    let leave = move |event: &Event| {
        // The toast goes away with its button. The verdict says what that led to.
        let page = browser::around(event, "body");
        planner.dismiss();
        hovered.set(false);
        focused.set(false);
        browser::focus_within(page, ".verdict");
    };
    let undo = move |event: &Event| {
        leave(event);
        planner.undo();
    };
    live(move || {
        shown.get().map(|replaced| {
            el("div")
                .class("toast")
                .attr("role", "group")
                .attr("aria-label", say(replaced.label()))
                .on("mouseenter", move |_| hovered.set(true))
                .on("mouseleave", move |_| hovered.set(false))
                .on("focusin", move |_| focused.set(true))
                .on("focusout", move |_| focused.set(false))
                .child(el("span").child(say(replaced.label())))
                .child(el("button").attr("type", "button").on("click", undo).child(say(Text::Undo)))
                .child(el("button").attr("type", "button").class("link").on("click", leave).child(say(Text::Dismiss)))
        })
    })
}

/// What the toast says, if it is shown. Nothing vanishes that is held by a reader's pointer or focus.
fn shown(planner: Planner, is_held: impl Fn() -> bool + Send + Sync + 'static) -> Memo<Option<Replaced>> {
    let latest = Memo::new(move |before: Option<&Latest>| Latest::of(planner, before));
    Memo::new(move |_| {
        let latest = latest.read();
        latest.replaced.filter(|_| latest.is_last || is_held()).map(|(replaced, _)| replaced)
    })
}

/// What was replaced last, and whether anything has changed since.
#[derive(Clone, PartialEq)]
struct Latest {
    replaced: Option<(Replaced, u32)>,
    moment: Moment,
    is_last: bool,
}

impl Latest {
    fn of(planner: Planner, before: Option<&Self>) -> Self {
        let (replaced, moment) = (planner.visit.read().news.replaced, planner.moment());
        let same = before.filter(|before| before.replaced == replaced);
        let is_last = same.is_none_or(|before| before.is_last && before.moment == moment);
        Self { replaced, moment, is_last }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use upgrade_api::facts::paths;

    use super::*;
    use crate::model::form::Form;
    use crate::node::html::html;

    /// A planner that shows a cluster, and what its toast says.
    fn with(cluster: &Value, then: impl FnOnce(Planner, Memo<Option<Replaced>>)) {
        Owner::new().with(|| {
            let form = Form::from_request(&json!({"cluster": cluster, "goal": {"version": "newest"}}));
            let planner = Planner::new(form);
            let shown = shown(planner, || false);
            assert_eq!(shown.get(), None);
            then(planner, shown);
        });
    }

    fn orders() -> Value {
        json!({"id": "orders", "engine": "redis", "version": "6.2"})
    }

    #[test]
    fn what_replaces_a_cluster_says_so_until_the_next_change() {
        with(&orders(), |planner, shown| {
            planner.show_example();
            assert_eq!(shown.get(), Some(Replaced::Example));
            assert_eq!(planner.visit.read().news.said, "Example shown. Undo is available.");
            planner.clear();
            assert_eq!(shown.get(), Some(Replaced::Nothing), "one at a time");
            planner.set(paths::VERSION, "7.0");
            assert_eq!(shown.get(), None);
            planner.set(paths::VERSION, "");
            assert_eq!(shown.get(), None, "it does not come back");
        });
    }

    #[test]
    fn what_is_held_stays() {
        with(&orders(), |planner, _| {
            let held = RwSignal::new(true);
            let shown = shown(planner, move || held.get());
            planner.show_example();
            assert_eq!(shown.get(), Some(Replaced::Example));
            planner.set(paths::GOAL_VERSION, "7.0");
            assert_eq!(shown.get(), Some(Replaced::Example));
            held.set(false);
            assert_eq!(shown.get(), None);
        });
    }

    #[test]
    fn a_paste_over_a_cluster_can_be_undone() {
        let text = json!({"ReplicationGroups": [{"ReplicationGroupId": "carts", "Status": "available"}]}).to_string();
        with(&orders(), |planner, shown| {
            let before = planner.moment();
            planner.read_paste(text);
            assert_eq!(planner.form.read().get(paths::ID), "carts");
            assert_eq!(shown.get(), Some(Replaced::Cluster));
            assert!(planner.visit.read().news.said.contains("carts"), "{}", planner.visit.read().news.said);
            planner.restore(before.clone());
            assert_eq!(planner.moment(), before);
            assert_eq!(shown.get(), None, "undone, there is nothing to undo");
        });
    }

    #[test]
    fn where_nothing_is_lost_nothing_is_said() {
        with(&json!({}), |planner, shown| {
            planner.show_example();
            assert_eq!(shown.get(), None);
        });
        with(&orders(), |planner, shown| {
            planner.show_cluster(orders());
            assert_eq!(shown.get(), None);
        });
    }

    #[test]
    fn dismissed_it_is_gone() {
        with(&orders(), |planner, shown| {
            planner.show_example();
            assert!(html(toast(planner)).contains("Example shown"));
            planner.dismiss();
            assert_eq!(shown.get(), None);
        });
    }
}
