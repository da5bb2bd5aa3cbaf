//! Collects what the documents do not say of a cluster.

use upgrade_rules::facts::{Cluster, Description, Printed, Record as _, printed_by};

use crate::answer::{Importance, MissingFact, Params};
use crate::command::ImportCommand;
use crate::messages::{self, Message};
use crate::problems::{Said, params};
use upgrade_messages::Words;

/// What is missing, in the order in which it was noticed.
#[derive(Debug, Default)]
pub(crate) struct Gaps {
    list: Vec<Gap>,
}

/// A missing fact, not yet in words.
#[derive(Debug)]
struct Gap {
    importance: Importance,
    field: &'static str,
    message: Message,
    params: Params,
    command: Option<ImportCommand>,
}

impl Gaps {
    /// Without this the plan has conditions or cannot be made.
    pub(crate) fn needed(
        &mut self,
        field: &'static str,
        message: Message,
        said: Said,
        command: Option<&ImportCommand>,
    ) {
        self.add(Importance::Needed, field, message, said, command);
    }

    /// With this the plan is more exact.
    pub(crate) fn helpful(
        &mut self,
        field: &'static str,
        message: Message,
        said: Said,
        command: Option<&ImportCommand>,
    ) {
        self.add(Importance::Helpful, field, message, said, command);
    }

    /// The fields that a description prints, and that are unknown.
    pub(crate) fn unknown(
        &mut self,
        by: Description,
        cluster: &Cluster,
        message: Message,
        id: &str,
        command: &ImportCommand,
    ) {
        for (field, printed) in printed_by(by).filter(|(field, _)| !cluster.knows(field.path)) {
            self.add(printed.into(), field.path, message, &[("what", printed.name), ("id", id)], Some(command));
        }
    }

    /// A missing fact.
    pub(crate) fn add(
        &mut self,
        importance: Importance,
        field: &'static str,
        message: Message,
        said: Said,
        command: Option<&ImportCommand>,
    ) {
        self.list.push(Gap { importance, field, message, params: params(said), command: command.cloned() });
    }

    /// All of them in words, most important first.
    pub(crate) fn into_list(mut self, words: Words) -> Vec<MissingFact> {
        self.list.sort_by_key(|gap| gap.importance);
        let in_words = |Gap { importance, field, message, params, command }| {
            let (text, help) = messages::say(words, message, &params);
            MissingFact { field, importance, code: message.key(), message: text, help, params, command }
        };
        self.list.into_iter().map(in_words).collect()
    }
}

impl From<&Printed> for Importance {
    fn from(printed: &Printed) -> Self {
        if printed.needed { Self::Needed } else { Self::Helpful }
    }
}
