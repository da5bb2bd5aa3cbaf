//! Suggestions for text fields.

use leptos::prelude::*;
use upgrade_api::facts::paths;

use super::field::list_id;
use crate::core_client::suggestions;
use crate::model::field::List;
use crate::node::{Element, Node, el, live};
use crate::state::Planner;

const LISTS: [List; 5] = [List::PresentVersions, List::NodeTypes, List::Regions, List::Families, List::Statuses];

/// Every list of suggestions, once; they are made when somebody is in the form, where they are seen. Target versions have a
/// list of their own.
pub(crate) fn datalists(planner: Planner, is_used: RwSignal<bool>) -> Vec<Node> {
    let list = |list| -> Node {
        let suggested = suggested(planner, list);
        named(list).child(live(move || is_used.get().then(|| options(list, &suggested.read())))).into()
    };
    LISTS.map(list).into()
}

/// A list of suggestions.
pub(crate) fn datalist(planner: Planner, list: List) -> Node {
    let suggested = suggested(planner, list);
    named(list).child(live(move || options(list, &suggested.read()))).into()
}

/// The engine whose words are suggested; the list is made anew only when it changes.
fn suggested(planner: Planner, list: List) -> Memo<String> {
    Memo::new(move |_| {
        let form = planner.form.read();
        let wanted = form.get(paths::GOAL_ENGINE);
        if list == List::WantedVersions && !wanted.is_empty() { wanted } else { form.get(paths::ENGINE) }.to_owned()
    })
}

fn named(list: List) -> Element {
    el("datalist").attr("id", list_id(list))
}

fn options(list: List, engine: &str) -> Vec<Node> {
    suggestions::of(list, engine).into_iter().map(|word| el("option").attr("value", word).into()).collect()
}
