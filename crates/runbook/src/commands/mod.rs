//! How to do a step: AWS's requests, written for each shell, for the Query API and for the console.

mod cmd;
mod console;
pub(crate) mod describe;
mod for_step;
mod json;
mod line;
pub(crate) mod name;
mod names;
mod posix;
mod powershell;
mod query;
mod request;
mod setting;
mod subject;

#[cfg(test)]
mod tests;

pub(crate) use console::console;
pub(crate) use for_step::{for_step, group_in_use, new_group};
pub(crate) use names::Names;
pub(crate) use request::{Request, call};
pub(crate) use setting::Setting;
pub(crate) use subject::Subject;

use crate::answer::{Command, Shell};
use line::Layout;
use upgrade_rules::facts::{ClusterMode, InTransitEncryption};

/// The requests of a step, one below the other, for every shell and the Query API.
pub(crate) fn write_all(requests: &[Request], commands: &mut Vec<Command>) {
    commands
        .push(write(Shell::Posix, requests, |out, request| line::write(out, request, &posix::DIALECT, Layout::Lines)));
    commands.push(write(Shell::Cmd, requests, |out, request| line::write(out, request, &cmd::DIALECT, Layout::Lines)));
    commands.push(write(Shell::Powershell, requests, |out, request| {
        line::write(out, request, &powershell::DIALECT, Layout::Lines);
    }));
    commands.push(write(Shell::QueryApi, requests, query::write));
}

/// A request that only looks, in one line for each shell; once, as posix, where it reads the same in all of them.
pub(crate) fn write_one_line(request: &Request) -> Vec<Command> {
    let requests = std::slice::from_ref(request);
    let line =
        |shell, dialect| write(shell, requests, |out, request| line::write(out, request, dialect, Layout::OneLine));
    let posix = line(Shell::Posix, &posix::DIALECT);
    if request.is_bare() {
        return vec![posix];
    }
    vec![posix, line(Shell::Cmd, &cmd::DIALECT), line(Shell::Powershell, &powershell::DIALECT)]
}

fn write(shell: Shell, requests: &[Request], write: impl Fn(&mut String, &Request)) -> Command {
    let mut text = String::with_capacity(256);
    for request in requests {
        if !text.is_empty() {
            text.push('\n');
        }
        write(&mut text, request);
    }
    Command { shell, text }
}

/// AWS's word for a cluster mode.
pub(crate) fn mode_word(mode: ClusterMode) -> &'static str {
    match mode {
        ClusterMode::Disabled => "disabled",
        ClusterMode::Compatible => "compatible",
        ClusterMode::Enabled => "enabled",
    }
}

/// AWS's word for a mode of encryption in transit.
pub(crate) fn encryption_word(mode: InTransitEncryption) -> &'static str {
    match mode {
        InTransitEncryption::Disabled => "disabled",
        InTransitEncryption::Preferred => "preferred",
        InTransitEncryption::Required => "required",
    }
}
