//! What a document is made of.

use crate::answer::{Command, PlanAnswer, Strategy};
use crate::message::Words;
use crate::shells::Shell;
use upgrade_rules::Day;
use upgrade_rules::facts::Cluster;

/// What a document is made of: an answer, and which part of it somebody wants to read in which shell and language.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The answer.
    pub answer: &'a PlanAnswer,
    /// The cluster as the request describes it, for what an answer does not repeat: id, Region, windows.
    pub cluster: Option<&'a Cluster>,
    /// The day for which the request is planned.
    pub as_of: Option<Day>,
    /// The option that is shown whole.
    pub option: Option<&'a Strategy>,
    /// Where its commands are typed.
    pub shell: Shell,
    /// Where the plan can be looked at.
    pub link: Option<&'a str>,
    /// The language.
    pub words: Words,
}

impl<'a> View<'a> {
    /// The command for the shell. What no shell writes otherwise is there once, and what is done without a command is in words.
    pub(super) fn command(&self, commands: &'a [Command]) -> Option<&'a Command> {
        let of = |shell: Shell| commands.iter().find(|command| command.shell == shell);
        of(self.shell).or_else(|| of(Shell::default())).or_else(|| of(Shell::Console))
    }
}
