//! Commands in tabs, one a shell. The shell chosen holds for the whole page.

use std::sync::Arc;

use leptos::prelude::*;
use upgrade_api::answer::{Command, Shell};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::copy_button::copy_button;
use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{Text, say};
use crate::{browser, core_client};

/// The commands of one place.
#[derive(Clone)]
struct Commands {
    planner: Planner,
    /// In the order of the tabs.
    list: Arc<[Command]>,
}

impl Commands {
    /// The command for the shell chosen; for the first shell where there is none for that.
    fn shown(&self) -> Option<&Command> {
        let chosen = self.planner.shell.get();
        self.list.iter().find(|command| command.shell == chosen).or_else(|| self.list.first())
    }

    fn shell(&self) -> Option<Shell> {
        self.shown().map(|command| command.shell)
    }

    fn text(&self) -> String {
        self.shown().map(|command| command.text.clone()).unwrap_or_default()
    }
}

/// The tabs.
pub(crate) fn command_tabs(planner: Planner, commands: &[Command], label: String) -> Element {
    // In the order of the answer, but the console last: who opens a plan's commands mostly types them.
    let (words, typed): (Vec<&Command>, Vec<&Command>) =
        commands.iter().partition(|command| command.shell == Shell::Console);
    let list = typed.into_iter().chain(words).cloned().collect();
    let commands = Commands { planner, list };
    let several = commands.list.len() > 1;
    let tabs = several.then(|| {
        let tabs = commands.list.iter().map(|command| tab(&commands, command.shell));
        el("div").class("tabs").attr("role", "tablist").attr("aria-label", label).children(tabs)
    });
    let [name_of, id_of, text_of, copied] = [(); 4].map(|()| commands.clone());
    let panel = el("div")
        .class("command")
        .attr("role", several.then_some("tabpanel"))
        .attr("aria-label", move || {
            name_of.shell().filter(|_| several).map(|shell| core_client::shell_name(shell, planner.language).to_owned())
        })
        .child(
            el("pre")
                .attr("tabindex", "0")
                .attr("data-shell", move || id_of.shell().map(|shell| shell.id().to_owned()))
                .child(el("code").child(move || text_of.text())),
        )
        .child(copy_button(say(Text::Copy), move || untrack(|| copied.text())));
    el("div").class("commands").child(tabs).child(panel)
}

fn tab(commands: &Commands, shell: Shell) -> Element {
    let planner = commands.planner;
    let [selected, stop, order] = [(); 3].map(|()| commands.clone());
    el("button")
        .attr("type", "button")
        .attr("role", "tab")
        .attr("aria-selected", move || (selected.shell() == Some(shell)).to_string())
        .attr("tabindex", move || if stop.shell() == Some(shell) { "0" } else { "-1" }.to_owned())
        .on("click", move |_| planner.shell.set(shell))
        .on("keydown", move |event| {
            let order: Vec<Shell> = order.list.iter().map(|command| command.shell).collect();
            if let Some(next) = neighbour(&order, shell, &key(event)) {
                event.prevent_default();
                planner.shell.set(next);
                let tabs = browser::around(event, "[role=tablist]");
                browser::after_paint(move || browser::focus_within(tabs, "[aria-selected=true]"));
            }
        })
        .child(core_client::shell_name(shell, planner.language))
}

fn key(event: &Event) -> String {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default()
}

/// The tab that a key leads to.
fn neighbour(order: &[Shell], from: Shell, key: &str) -> Option<Shell> {
    let at = order.iter().position(|shell| *shell == from)?;
    let to = match key {
        "ArrowRight" => at.checked_add(1).filter(|to| *to < order.len()).unwrap_or(0),
        "ArrowLeft" => at.checked_sub(1).or_else(|| order.len().checked_sub(1))?,
        "Home" => 0,
        "End" => order.len().checked_sub(1)?,
        _ => return None,
    };
    order.get(to).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round() {
        let order = [Shell::Posix, Shell::Cmd, Shell::Console];
        assert_eq!(neighbour(&order, Shell::Posix, "ArrowLeft"), Some(Shell::Console));
        assert_eq!(neighbour(&order, Shell::Console, "ArrowRight"), Some(Shell::Posix));
        assert_eq!(neighbour(&order, Shell::Cmd, "Home"), Some(Shell::Posix));
        assert_eq!(neighbour(&order, Shell::Cmd, "End"), Some(Shell::Console));
        assert_eq!(neighbour(&order, Shell::Cmd, "a"), None);
    }
}
