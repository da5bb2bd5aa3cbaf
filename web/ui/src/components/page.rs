//! The whole page.

use leptos::prelude::*;

use super::answer::Answer;
use super::datalists::Datalists;
use super::have::Have;
use super::reading_help::ReadingHelp;
use super::theme_switch::ThemeSwitch;
use super::verdict::Verdict;
use super::want::Want;
use crate::state::Planner;
use crate::text::{Text, say};

/// The page: what you have, what you want, and the answer.
#[component]
pub fn Page(
    /// What it shows.
    planner: Planner,
) -> impl IntoView {
    view! {
        <a class="skip" href="#answer">{say(Text::SkipToAnswer)}</a>
        <header class="masthead">
            <div>
                <h1>{say(Text::Title)}</h1>
                <p>{say(Text::Lead)}</p>
            </div>
            <ThemeSwitch />
        </header>
        <main>
            <form class="inputs" autocomplete="off" on:submit=|event| event.prevent_default()>
                <Have planner />
                <Want planner />
                <Datalists planner />
            </form>
            <Verdict planner />
            <Answer planner />
            <ReadingHelp />
        </main>
        <footer class="colophon">
            <p>{say(Text::Privacy)}</p>
            <p>{say(Text::NotAws)}</p>
        </footer>
    }
    .into_any()
}
