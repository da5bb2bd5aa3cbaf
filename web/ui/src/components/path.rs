//! The path as a picture: a strip of states for one option, a map for several. A list says the same of all of them.

use leptos::prelude::*;

use super::rule_link::named_rule_link;
use crate::core_client;
use crate::model::path::{Lane, State, StateMap, Stretch};
use crate::node::{Element, Node, el};
use crate::state::Planner;
use crate::text::{Text, fill, say, words};

/// The strip of the option that is shown, and folded, the map of all of them; nothing without steps.
pub(crate) fn path(planner: Planner) -> Option<Element> {
    let map = StateMap::of(&planner.answer.read(), planner.choice.read().option.as_deref())?;
    let shown = map.lanes.iter().find(|lane| lane.is_shown)?;
    let strip = el("div")
        .class("strip")
        .attr("role", "img")
        .attr("aria-label", say(Text::PathStrip))
        .child(chip(&map, 0))
        .children(stretches(&map, shown, true));
    Some(el("div").class("path-part").child(strip).child(folded(map)))
}

/// The map with its list; without one, where a single option leads to the goal and nothing is blocked.
fn folded(map: StateMap) -> Element {
    let is_map = map.lanes.len() > 1 || !map.blocked.is_empty();
    let title = say(if is_map { Text::PathMap } else { Text::PathList });
    el("details").key("map").child(el("summary").child(title)).folds(move || map_and_list(&map, is_map))
}

fn map_and_list(map: &StateMap, is_map: bool) -> Vec<Node> {
    let (drawn, more) = map.drawn();
    let picture = is_map.then(|| {
        let more = (more > 0).then(|| el("p").class("quiet").child(fill(Text::PathMore, &[&more.to_string()])));
        let picture = el("div")
            .class("path")
            .attr("aria-hidden", "true")
            .child(chip(map, 0))
            .child(el("div").class("lanes").child(blocked(map)).children(drawn.iter().map(|one| lane(map, one))))
            .child(chip(map, map.goal));
        Node::from(vec![picture.into(), more.into()])
    });
    // Beside a picture the list has a name of its own.
    let name = is_map.then(|| el("p").class("missing-title").child(say(Text::PathList)));
    vec![picture.into(), name.into(), list(map).into()]
}

/// A state. One on the way says only what is otherwise than at the start.
fn chip(map: &StateMap, place: usize) -> Option<Element> {
    let state = map.states.get(place)?;
    let is_end = place == 0 || place == map.goal;
    let facts = state.facts.iter().filter(|fact| is_end || map.is_new(fact));
    let facts = facts.map(|fact| el("span").class("fact").child(fact.clone()));
    Some(
        el("span")
            .class("chip")
            .attr("data-goal", (place == map.goal).then_some(""))
            .child(el("span").class("letter").child(StateMap::letter(place).to_string()))
            .child(el("strong").child(state.version.clone()))
            .children(facts),
    )
}

/// The request that AWS refuses: cut by a bar, with what refuses it.
fn blocked(map: &StateMap) -> Option<Element> {
    let language = words().language();
    let titles = map.blocked.iter().filter_map(|rule| core_client::rule_title(rule, language));
    let titles: Vec<Element> = titles.map(|title| el("span").class("edge").child(title)).collect();
    (!titles.is_empty()).then(|| {
        el("div")
            .class("lane cut")
            .child(el("span").class("lane-title").child(say(Text::PathBlocked)))
            .child(el("span").class("stretches").child(el("span").class("bar-across").child("✕")).children(titles))
    })
}

fn lane(map: &StateMap, lane: &Lane) -> Element {
    el("div")
        .key(lane.option.clone())
        .class("lane")
        .attr("data-shown", lane.is_shown.then_some(""))
        .child(el("span").class("lane-title").child(lane.title.clone()))
        .child(el("span").class("stretches").children(stretches(map, lane, false)))
}

/// Steps and states after the start. On the map, the goal stands once, at the end of all lanes.
fn stretches(map: &StateMap, lane: &Lane, with_goal: bool) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    for stretch in &lane.stretches {
        nodes.extend(stretch.steps.iter().map(|step| el("span").class("edge").child(step.clone()).into()));
        if with_goal || stretch.to != map.goal {
            nodes.push(chip(map, stretch.to).into());
        }
    }
    nodes
}

/// The same in words: every option with its states, and what AWS blocks.
fn list(map: &StateMap) -> Element {
    let start = map.states.first().map(State::words).unwrap_or_default();
    let items = map.lanes.iter().map(|lane| {
        let stretches = lane.stretches.iter().map(|stretch| el("li").child(in_words(map, stretch)));
        el("li")
            .key(lane.option.clone())
            .child(el("strong").child(lane.title.clone()))
            .child(el("ol").child(el("li").child(start.clone())).children(stretches))
    });
    let blocked = map.blocked.iter().filter_map(|rule| named_rule_link(rule));
    let blocked: Vec<Element> = blocked.map(|link| el("li").child(link)).collect();
    let blocked = (!blocked.is_empty())
        .then(|| el("li").child(el("strong").child(say(Text::PathBlocked))).child(el("ul").children(blocked)));
    el("ul").class("path-list").child(blocked).children(items)
}

fn in_words(map: &StateMap, stretch: &Stretch) -> String {
    let steps = stretch.steps.iter().skip(1);
    let first = stretch.steps.first().cloned().unwrap_or_default();
    let steps = steps.fold(first, |words, step| fill(Text::Both, &[&words, step]));
    let state = map.states.get(stretch.to).map(State::words).unwrap_or_default();
    fill(Text::FromTo, &[&steps, &state])
}
