//! Collects what the documents do not say of a cluster.

use upgrade_rules::facts::{Cluster, Description, Printed, Record as _, printed_by};

use crate::answer::{Importance, MissingFact};
use crate::command::ImportCommand;
use crate::messages::Message;
use crate::problems::{Said, params};

/// What is missing, in the order in which it was noticed.
#[derive(Debug, Default)]
pub(crate) struct Gaps {
    list: Vec<MissingFact>,
}

impl Gaps {
    /// Without this the plan has conditions or cannot be made.
    pub(crate) fn needed(
        &mut self,
        field: &'static str,
        message: &'static Message,
        said: Said,
        command: Option<&ImportCommand>,
    ) {
        self.add(Importance::Needed, field, message, said, command);
    }

    /// With this the plan is more exact.
    pub(crate) fn helpful(
        &mut self,
        field: &'static str,
        message: &'static Message,
        said: Said,
        command: Option<&ImportCommand>,
    ) {
        self.add(Importance::Helpful, field, message, said, command);
    }

    /// The fields that a description prints, and that are not known.
    pub(crate) fn unknown(
        &mut self,
        by: Description,
        cluster: &Cluster,
        message: &'static Message,
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
        message: &'static Message,
        said: Said,
        command: Option<&ImportCommand>,
    ) {
        let params = params(said);
        self.list.push(MissingFact {
            field,
            importance,
            code: message.id,
            message: message.say(&params),
            help: message.advise(&params),
            params,
            command: command.cloned(),
        });
    }

    /// All of them, most important first.
    pub(crate) fn into_list(self) -> Vec<MissingFact> {
        let needed = |fact: &MissingFact| fact.importance == Importance::Needed;
        let (mut list, helpful): (Vec<_>, Vec<_>) = self.list.into_iter().partition(needed);
        list.extend(helpful);
        list
    }
}

impl From<&Printed> for Importance {
    fn from(printed: &Printed) -> Self {
        if printed.needed { Self::Needed } else { Self::Helpful }
    }
}
