//! The application moves its keys out of every database but 0.

use super::by_application::ByApplication;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::{Rollback, RollbackCode};
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Basis, Effect, Interruption, Statement, span, untouched};
use crate::model::State;
use crate::rule::Attempt;

pub(super) struct EmptyOtherDatabases;

impl ByApplication for EmptyOtherDatabases {
    fn precondition(&self, state: &State) -> bool {
        state.other_databases.as_ref().is_some_and(|others| !others.is_empty())
    }

    fn effect(&self, next: &mut State) {
        next.other_databases = Some(Vec::new());
    }

    fn documents(&self) -> &'static [SourceId] {
        KEYS
    }

    /// What the application does with its keys is its own, and none of AWS's.
    fn downtime(&self, _: &Attempt) -> Interruption {
        let data = span(Effect::AtRisk, Basis::NotPublished, Statement::DataKeysMoved, KEYS);
        Interruption { data, ..untouched(KEYS) }
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self) -> Rollback {
        Rollback::possible(RollbackCode::VersionUnchanged, &[s::S0])
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}

const KEYS: &[SourceId] = &[s::UG1801_BACKUPS_RESTORING, s::LIVE_MODIFY_CLUSTER_MODE];
