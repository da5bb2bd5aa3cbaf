//! Commands in tabs, one a shell. The shell chosen holds for the whole page.

use leptos::prelude::*;
use upgrade_api::answer::{Command, Shell};

use super::copy_button::CopyButton;
use crate::browser;
use crate::state::Planner;
use crate::text::{Text, say};

const fn name(shell: Shell) -> Text {
    match shell {
        Shell::Console => Text::ShellConsole,
        Shell::Posix => Text::ShellPosix,
        Shell::Cmd => Text::ShellCmd,
        Shell::Powershell => Text::ShellPowershell,
        Shell::QueryApi => Text::ShellQueryApi,
    }
}

/// In the order of the tabs.
const ORDER: [Shell; 5] = [Shell::Posix, Shell::Powershell, Shell::Cmd, Shell::QueryApi, Shell::Console];

/// The tabs.
#[component]
pub(crate) fn CommandTabs(planner: Planner, commands: Vec<Command>, name: String) -> impl IntoView {
    let shells: Vec<Shell> = ORDER.into_iter().filter(|shell| commands.iter().any(|command| command.shell == *shell)).collect();
    let there = shells.clone();
    // The shell chosen, where there is a command for it.
    let shell = Memo::new(move |_| {
        let wanted = planner.shell.get();
        if there.contains(&wanted) { wanted } else { there.first().copied().unwrap_or(wanted) }
    });
    let commands = StoredValue::new(commands);
    let text = move || {
        let shell = shell.get();
        commands.with_value(|commands| {
            commands.iter().find(|command| command.shell == shell).map_or_else(String::new, |command| command.text.clone())
        })
    };
    let tabs = (shells.len() > 1).then(|| {
        let order = StoredValue::new(shells.clone());
        let tabs = shells
            .iter()
            .map(|one| {
                let one = *one;
                let chosen = move || shell.get() == one;
                view! {
                    <button
                        type="button"
                        role="tab"
                        aria-selected=move || if chosen() { "true" } else { "false" }
                        tabindex=move || if chosen() { "0" } else { "-1" }
                        on:click=move |_| planner.shell.set(one)
                        on:keydown=move |event| {
                            let next = order.with_value(|order| neighbour(order, one, &event.key()));
                            if let Some(next) = next {
                                event.prevent_default();
                                planner.shell.set(next);
                                let selected = "[aria-selected=true]";
                                let tabs = browser::around(&event, "[role=tablist]");
                                browser::after_paint(move || browser::focus_within(tabs, selected));
                            }
                        }
                    >
                        {say(self::name(one))}
                    </button>
                }
                .into_any()
            })
            .collect::<Vec<_>>();
        view! { <div class="tabs" role="tablist" aria-label=name>{tabs}</div> }
    });
    let panel = (shells.len() > 1).then_some("tabpanel");
    view! {
        <div class="commands">
            {tabs}
            <div class="command" role=panel aria-label=move || say(self::name(shell.get()))>
                <pre tabindex="0" data-shell=move || id(shell.get())><code>{text}</code></pre>
                <CopyButton text=Box::new(text) />
            </div>
        </div>
    }
    .into_any()
}

const fn id(shell: Shell) -> &'static str {
    match shell {
        Shell::Console => "console",
        Shell::Posix => "posix",
        Shell::Cmd => "cmd",
        Shell::Powershell => "powershell",
        Shell::QueryApi => "query-api",
    }
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
        assert_eq!(neighbour(&ORDER, Shell::Posix, "ArrowLeft"), Some(Shell::Console));
        assert_eq!(neighbour(&ORDER, Shell::Console, "ArrowRight"), Some(Shell::Posix));
        assert_eq!(neighbour(&ORDER, Shell::Cmd, "Home"), Some(Shell::Posix));
        assert_eq!(neighbour(&ORDER, Shell::Cmd, "End"), Some(Shell::Console));
        assert_eq!(neighbour(&ORDER, Shell::Cmd, "a"), None);
    }
}
