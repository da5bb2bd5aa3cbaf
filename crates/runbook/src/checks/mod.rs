//! What to verify before and after a step: what matters, two of each or three.

mod after;
mod before;

pub(crate) use after::after;
pub(crate) use before::before;

use upgrade_planner::Step;
use upgrade_rules::Guide;
use upgrade_rules::catalogue::{SourceId, sources as s};

use crate::answer::Command;
use crate::commands::{Request, Setting, write_one_line};
use upgrade_messages::operations::Id;

/// What is pending stands in these values (F-API-30).
const PENDING: &[SourceId] = &[s::SM_PENDINGMODIFIEDVALUES];
/// A new group must have the values of the old one that are fixed at creation (F-PATH-11); the pages speak of engines that
/// replicate.
const SAME_VALUES: &[SourceId] = &[s::UG1801_PARAMETERGROUPS_REDIS, s::LIVE_VERSIONMANAGEMENT_HOWTO];

/// What to verify, how, and what must come out; its sentence by id, its documents by number.
pub(crate) struct PlannedCheck {
    /// Its sentence, whose key is its code.
    pub(crate) message: Id,
    /// How: a line for each shell.
    pub(crate) commands: Vec<Command>,
    /// What must come out.
    pub(crate) expect: String,
    /// Why it is verified, and what AWS prints.
    pub(crate) sources: Vec<SourceId>,
}

impl PlannedCheck {
    /// A check by a request, whose document says what AWS prints.
    fn by(request: &Request, message: Id, expect: String) -> Self {
        Self { message, commands: write_one_line(request), expect, sources: vec![request.call.document] }
    }

    /// A check that no request of AWS makes: it rests on what its step rests on.
    fn by_hand(step: &Step, message: Id, expect: &str) -> Self {
        Self { message, commands: Vec::new(), expect: expect.to_owned(), sources: step.documents.clone() }
    }

    /// With those documents that say why it is verified and that a reader of the guide has.
    fn because(mut self, setting: &Setting, documents: &[SourceId]) -> Self {
        let guide = setting.guide;
        let dated = |id: &&SourceId| id.source().is_some_and(|source| source.day.is_some_and(|day| day <= guide.date));
        self.sources.splice(..0, documents.iter().filter(|id| guide == Guide::CURRENT || dated(id)).copied());
        self
    }

    /// Of the values of a parameter group.
    fn of_values(self, setting: &Setting, step: &Step) -> Self {
        if step.from.live.version.engine().replicates() { self.because(setting, SAME_VALUES) } else { self }
    }
}
