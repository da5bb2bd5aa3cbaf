//! Commands for the shell that the reader chose, once for all of them.

use std::sync::Arc;

use leptos::prelude::*;
use upgrade_api::answer::{Command, Shell};

use super::copy_button::copy_button;
use crate::core_client;
use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{Text, say};

/// The commands of one place.
#[derive(Clone)]
struct Commands {
    planner: Planner,
    list: Arc<[Command]>,
}

impl Commands {
    /// The command for the shell chosen; where there is none for that, one to type rather than what to click.
    fn shown(&self) -> Option<&Command> {
        let chosen = self.planner.choice.read().shell;
        let typed = |command: &&Command| command.shell != Shell::Console;
        let of_chosen = self.list.iter().find(|command| command.shell == chosen);
        of_chosen.or_else(|| self.list.iter().find(typed)).or_else(|| self.list.first())
    }

    fn text(&self) -> String {
        self.shown().map(|command| command.text.clone()).unwrap_or_default()
    }
}

/// The command, and a button that copies it.
pub(crate) fn commands(planner: Planner, commands: &[Command]) -> Element {
    let commands = Commands { planner, list: commands.into() };
    let [id_of, text_of, copied] = [(); 3].map(|()| commands.clone());
    el("div")
        .class("command")
        .child(
            el("pre")
                .attr("tabindex", "0")
                .attr("data-shell", move || id_of.shown().map(|command| command.shell.id().to_owned()))
                .child(el("code").child(move || text_of.text())),
        )
        .child(copy_button(planner, say(Text::Copy), move || untrack(|| copied.text())))
}

/// The choice of the shell. The console is last: who opens a plan's commands mostly types them.
pub(crate) fn shell_switch(planner: Planner) -> Element {
    let (clicked, typed): (Vec<Shell>, Vec<Shell>) = Shell::ALL.into_iter().partition(|shell| *shell == Shell::Console);
    let choices = typed.into_iter().chain(clicked).map(|shell| {
        el("option")
            .attr("value", shell.id())
            .prop("selected", move || planner.choice.read().shell == shell)
            .child(core_client::shell_name(shell, planner.language))
    });
    let select = el("select")
        .on("change", move |event| {
            let id = event_target_value(event);
            if let Some(shell) = Shell::ALL.into_iter().find(|shell| shell.id() == id) {
                planner.choice.update(|choice| choice.shell = shell);
            }
        })
        .children(choices);
    el("label").class("shell").child(el("span").child(say(Text::Shell))).child(select)
}
