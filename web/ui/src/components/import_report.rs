//! What was found in a paste, what it does not contain, and which command to run for that.

use leptos::prelude::*;
use upgrade_import::{ImportAnswer, ImportProblem, ImportedCluster, MissingFact};

use super::copy_button::CopyButton;
use crate::state::{LONGEST_PASTE, Paste, Planner};
use crate::text::{Text, fill, say};

/// The report below the paste box; the text in the box stays as it is.
#[component]
pub(crate) fn ImportReport(planner: Planner) -> impl IntoView {
    let report = move || {
        planner.paste.with(|paste| match paste {
            Paste::Nothing => ().into_any(),
            Paste::TooLong(length) => {
                let text = fill(Text::PasteTooLong, &[&megabytes(*length), &megabytes(LONGEST_PASTE)]);
                view! { <p class="mistake">{text}</p> }.into_any()
            }
            Paste::Read(answer) => read(planner, answer),
        })
    };
    view! { <div class="import" role="status">{report}</div> }.into_any()
}

fn megabytes(bytes: usize) -> String {
    // Rounded up, so that what is too long never looks as if it were not.
    bytes.div_ceil(1024 * 1024).to_string()
}

fn read(planner: Planner, answer: &ImportAnswer) -> AnyView {
    let problems = answer.problems.iter().map(problem).collect::<Vec<_>>();
    let found = match answer.clusters.as_slice() {
        [] if answer.problems.is_empty() => view! { <p class="mistake">{say(Text::NoClusterFound)}</p> }.into_any(),
        [] => ().into_any(),
        [one] => view! { <p class="found">{fill(Text::OneClusterFound, &[&one.label])}</p> }.into_any(),
        several => picks(planner, several),
    };
    let missing = move || {
        let index = planner.picked.get()?;
        planner.paste.with(|paste| match paste {
            Paste::Read(answer) => answer.clusters.get(index).map(not_contained),
            Paste::Nothing | Paste::TooLong(_) => None,
        })
    };
    view! {
        {problems}
        {found}
        {missing}
        <p>
            <button type="button" class="link" on:click=move |_| planner.forget_paste()>{say(Text::EmptyPaste)}</button>
        </p>
    }
    .into_any()
}

fn problem(problem: &ImportProblem) -> AnyView {
    let place = (!problem.path.is_empty()).then(|| view! { <code>{problem.path.clone()}</code> ": " });
    let help = problem.help.clone().map(|help| view! { " " {help} });
    let class = if problem.severity == upgrade_import::Severity::Error { "mistake" } else { "remark" };
    view! { <p class=class>{place} {problem.message.clone()} {help}</p> }.into_any()
}

fn picks(planner: Planner, clusters: &[ImportedCluster]) -> AnyView {
    let picks = clusters
        .iter()
        .enumerate()
        .map(|(index, found)| {
            let chosen = move || planner.picked.get() == Some(index);
            view! {
                <label>
                    <input type="radio" name="picked" prop:checked=chosen on:change=move |_| planner.pick(index) />
                    <span>{found.label.clone()}</span>
                </label>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <fieldset class="picks">
            <legend>{fill(Text::SeveralClustersFound, &[&clusters.len().to_string()])}</legend>
            {picks}
        </fieldset>
    }
    .into_any()
}

fn not_contained(found: &ImportedCluster) -> AnyView {
    if found.missing.is_empty() {
        return view! { <p class="found">{say(Text::NothingMissing)}</p> }.into_any();
    }
    let needed = found.missing.iter().filter(|fact| fact.importance == upgrade_import::Importance::Needed);
    let helpful = found.missing.iter().filter(|fact| fact.importance == upgrade_import::Importance::Helpful);
    let needed = facts(needed);
    let helpful = facts(helpful);
    let needed = (!needed.is_empty()).then(|| {
        view! {
            <p class="missing-title">{say(Text::MissingNeeded)}</p>
            <ul class="missing">{needed}</ul>
        }
    });
    let helpful = (!helpful.is_empty()).then(|| {
        let title = fill(Text::MissingHelpful, &[&helpful.len().to_string()]);
        view! {
            <details>
                <summary>{title}</summary>
                <ul class="missing">{helpful}</ul>
            </details>
        }
    });
    view! { {needed} {helpful} }.into_any()
}

/// Facts that one command brings stand together, with the command once.
fn facts<'a>(facts: impl Iterator<Item = &'a MissingFact>) -> Vec<AnyView> {
    let mut by_command: Vec<(Option<&str>, Vec<&MissingFact>)> = Vec::new();
    for fact in facts {
        let command = fact.command.as_ref().map(|command| command.posix.as_str());
        match by_command.iter_mut().find(|(known, _)| *known == command) {
            Some((_, list)) => list.push(fact),
            None => by_command.push((command, vec![fact])),
        }
    }
    by_command
        .into_iter()
        .map(|(command, facts)| {
            let sentences = facts
                .into_iter()
                .map(|fact| {
                    let help = fact.help.clone().map(|help| view! { " " {help} });
                    view! { <p>{fact.message.clone()} {help}</p> }.into_any()
                })
                .collect::<Vec<_>>();
            let command = command.map(|command| {
                let copied = command.to_owned();
                view! {
                    <div class="command">
                        <pre tabindex="0"><code>{command.to_owned()}</code></pre>
                        <CopyButton text=Box::new(move || copied.clone()) />
                    </div>
                }
            });
            view! { <li>{sentences} {command}</li> }.into_any()
        })
        .collect()
}
