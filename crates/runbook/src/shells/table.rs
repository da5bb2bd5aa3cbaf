//! The shells: a variant and a row for each.

use super::aws_cli::{self, Layout};
use super::row::{Row, Writer};
use super::{cmd, console, posix, powershell, query_api};
use crate::answer::{Command, Shell};
use crate::message::Words;
use crate::request::Request;

impl Shell {
    /// Every shell, in the order of an answer.
    pub const ALL: [Self; 5] = [Self::Console, Self::Posix, Self::Cmd, Self::Powershell, Self::QueryApi];

    const fn row(self) -> &'static Row {
        match self {
            Self::Console => &console::ROW,
            Self::Posix => &posix::ROW,
            Self::Cmd => &cmd::ROW,
            Self::Powershell => &powershell::ROW,
            Self::QueryApi => &query_api::ROW,
        }
    }

    /// What the answer calls it: `query-api`.
    pub const fn id(self) -> &'static str {
        self.row().id
    }

    /// Its name for a person.
    pub fn name(self, words: Words) -> &'static str {
        words.text(self.row().name)
    }

    /// The language of its commands, as Markdown names it; empty where there is none.
    pub const fn language(self) -> &'static str {
        self.row().language
    }
}

/// The requests of a step, one below the other, for every shell that they can be written for.
pub(crate) fn write_all(requests: &[Request], commands: &mut Vec<Command>) {
    for shell in Shell::ALL {
        match shell.row().writer {
            Writer::Words => {}
            Writer::CommandLine(dialect) => {
                commands.push(write(shell, requests, |out, request| {
                    aws_cli::write(out, request, dialect, Layout::Lines);
                }));
            }
            Writer::Request(writer) => commands.push(write(shell, requests, writer)),
        }
    }
}

/// A request that only looks, in one line for each command line; once, for the first, where it reads the same in all.
pub(crate) fn write_one_line(request: &Request) -> Vec<Command> {
    let requests = std::slice::from_ref(request);
    let mut lines = Vec::with_capacity(3);
    for shell in Shell::ALL {
        if let Writer::CommandLine(dialect) = shell.row().writer {
            lines.push(write(shell, requests, |out, request| aws_cli::write(out, request, dialect, Layout::OneLine)));
            if aws_cli::is_same_in_all(request) {
                break;
            }
        }
    }
    lines
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
