//! The application moves its keys out of every database but 0.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, untouched};
use crate::model::{Guide, State};
use crate::rule::Attempt;

pub(super) struct EmptyOtherDatabases;

impl Behavior for EmptyOtherDatabases {
    fn precondition(&self, state: &State) -> bool {
        state.other_databases.as_ref().is_some_and(|others| !others.is_empty())
    }

    fn effect(&self, next: &mut State) {
        next.other_databases = Some(Vec::new());
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::UG1801_BACKUPS_RESTORING, s::LIVE_MODIFY_CLUSTER_MODE]
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        untouched(&[s::LIVE_MODIFY_CLUSTER_MODE])
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self, _: Guide, _: &State) -> Rollback {
        Rollback::version_unchanged(&[s::S0])
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
