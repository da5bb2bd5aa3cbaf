//! Suggestions for text fields.

use leptos::prelude::*;
use upgrade_api::facts::paths;

use super::field::list_id;
use crate::core_client::suggestions;
use crate::model::field::List;
use crate::node::{Node, el, live};
use crate::state::Planner;

const LISTS: [List; 5] = [List::PresentVersions, List::NodeTypes, List::Regions, List::Families, List::Statuses];

/// Every list of suggestions, once. Target versions have a list of their own.
pub(crate) fn datalists(planner: Planner) -> Vec<Node> {
    LISTS.into_iter().map(|list| datalist(planner, list)).collect()
}

/// A list of suggestions.
pub(crate) fn datalist(planner: Planner, list: List) -> Node {
    // The engine whose words are suggested; the list is made anew only when it changes.
    let engine = Memo::new(move |_| {
        let form = planner.form.read();
        let wanted = form.get(paths::GOAL_ENGINE);
        if list == List::WantedVersions && !wanted.is_empty() { wanted } else { form.get(paths::ENGINE) }.to_owned()
    });
    let options = live(move || {
        let words = suggestions::of(list, &engine.read());
        words.into_iter().map(|word| el("option").attr("value", word).into()).collect::<Vec<Node>>()
    });
    el("datalist").attr("id", list_id(list)).child(options).into()
}
