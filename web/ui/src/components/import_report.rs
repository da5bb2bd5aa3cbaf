//! What was found in a paste, what it does not contain, and which command to run for that.

use leptos::prelude::*;

use super::command_line::command_line;
use super::explained::explained;
use super::fleet::FLEET;
use super::reason::{marked, with_help};
use crate::browser;
use crate::core_client::{ImportAnswer, ImportProblem, Importance, ImportedCluster, MissingFact, Severity};
use crate::node::{Element, Node, el, live};
use crate::session::too_long;
use crate::state::{Paste, Planner};
use crate::text::{Text, fill, say, words};

/// The report below the paste box; the text in the box stays as it is.
pub(crate) fn import_report(planner: Planner) -> Element {
    let report = live(move || match &*planner.paste.read() {
        Paste::Nothing => Node::Nothing,
        Paste::Reading(_) => el("p").class("remark").child(say(Text::PasteReading)).into(),
        Paste::Unavailable => el("p").class("input-error").child(say(Text::ToolsUnavailable)).into(),
        Paste::TooLong(length) => el("p").class("input-error").child(marked(&too_long(words(), *length))).into(),
        Paste::Read(answer) => read(planner, answer).into(),
    });
    el("div").class("import").child(report)
}

fn read(planner: Planner, answer: &ImportAnswer) -> Vec<Node> {
    // What an error means is shown with its text and its sources.
    let others = answer.problems.iter().filter(|problem| problem.code != "explained-error");
    let problems: Vec<Node> = others.map(|one| problem(one).into()).collect();
    let found = match answer.clusters.as_slice() {
        [] if answer.problems.is_empty() => el("p").class("input-error").child(say(Text::NoClusterFound)).into(),
        [] => Node::Nothing,
        [one] => el("p").class("found").child(fill(Text::OneClusterFound, &[&one.label])).into(),
        several => self::several(several.len()).into(),
    };
    let explained = answer.explained.as_ref().map(explained).into();
    let missing = live(move || {
        let index = planner.picked.get()?;
        match &*planner.paste.read() {
            Paste::Read(answer) => answer.clusters.get(index).map(|found| not_contained(planner, found)),
            _ => None,
        }
    });
    let empty = el("button")
        .attr("type", "button")
        .class("link")
        .on("click", move |event| {
            // The button goes away with the text. What comes next is another one.
            browser::focus_within(browser::planner(event), "#paste");
            planner.forget_paste();
        })
        .child(say(Text::EmptyPaste));
    let unseen = planner
        .pasted
        .with_untracked(String::is_empty)
        .then(|| el("p").class("remark").child(say(Text::PasteNotShown)));
    vec![unseen.into(), problems.into(), explained, found, missing, el("p").child(empty).into()]
}

fn problem(problem: &ImportProblem) -> Element {
    let place = (!problem.path.is_empty()).then(|| el("code").child(problem.path.clone()));
    let class = match problem.severity {
        Severity::Error => "input-error",
        Severity::Warning => "warning",
        Severity::Note => "remark",
    };
    el("p").class(class).child(place).child(" ").child(with_help(&problem.message, problem.help.as_deref()))
}

/// Several are in a table beside the form.
fn several(count: usize) -> Element {
    let link = el("a").attr("href", ["#", FLEET].concat()).child(say(Text::GoToFleet));
    el("p").class("found").child(fill(Text::SeveralClustersFound, &[&count.to_string()])).child(" ").child(link)
}

fn not_contained(planner: Planner, found: &ImportedCluster) -> Node {
    if found.missing.is_empty() {
        return el("p").class("found").child(say(Text::NothingMissing)).into();
    }
    let (needed, helpful): (Vec<&MissingFact>, Vec<&MissingFact>) =
        found.missing.iter().partition(|fact| fact.importance == Importance::Needed);
    let needed = (!needed.is_empty()).then(|| -> Node {
        vec![el("p").class("missing-title").child(say(Text::MissingNeeded)).into(), facts(planner, &needed).into()]
            .into()
    });
    let helpful = (!helpful.is_empty()).then(|| {
        let title = fill(Text::MissingHelpful, &[&helpful.len().to_string()]);
        let helpful: Vec<MissingFact> = helpful.into_iter().cloned().collect();
        let listed = move || facts(planner, &helpful.iter().collect::<Vec<_>>());
        el("details").child(el("summary").child(title)).folds(listed)
    });
    vec![needed.into(), helpful.into()].into()
}

/// Facts that one command brings are grouped, with the command once.
fn facts(planner: Planner, facts: &[&MissingFact]) -> Element {
    let mut by_command: Vec<(Option<&str>, Vec<&MissingFact>)> = Vec::new();
    for fact in facts {
        let command = fact.command.as_ref().map(|command| command.posix.as_str());
        match by_command.iter_mut().find(|(known, _)| *known == command) {
            Some((_, list)) => list.push(fact),
            None => by_command.push((command, vec![fact])),
        }
    }
    let items = by_command.into_iter().map(|(command, facts)| {
        // How to get them is the same for all that one command brings: shown once, after them.
        let mut helps: Vec<&str> = Vec::new();
        for help in facts.iter().filter_map(|fact| fact.help.as_deref()) {
            if !helps.contains(&help) {
                helps.push(help);
            }
        }
        let command = command.map(|command| {
            let copied = command.to_owned();
            command_line(planner, command.to_owned(), move || copied.clone())
        });
        el("li")
            .children(facts.iter().map(|fact| el("p").child(marked(&fact.message))))
            .child(command)
            .children(helps.into_iter().map(|help| el("p").class("quiet").child(marked(help))))
    });
    el("ul").class("missing").children(items)
}
