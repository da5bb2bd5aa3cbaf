//! What the task runner itself prints: on standard error, marked, so that it differs from the tools' own output.

use std::fmt::Display;

/// Announces work that is about to start, so that nobody wonders what a silent minute is for.
pub(crate) fn doing(what: impl Display) {
    eprintln!("==> {what}");
}

/// A remark about running work.
pub(crate) fn note(what: impl Display) {
    eprintln!("    {what}");
}

/// What went wrong, with its causes on one line: no backtrace, which would be about the task runner.
pub(crate) fn error(error: &anyhow::Error) {
    eprintln!("error: {error:#}");
}

/// What a command was called for, on standard output.
pub(crate) fn told(answer: impl Display) {
    println!("{answer}");
}
