//! Requests as commands, for every shell.

use super::Shell;
use super::aws_cli::{self, Layout};
use super::row::Writer;
use crate::answer::Command;
use crate::request::Request;

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
