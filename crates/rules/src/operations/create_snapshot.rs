//! `CreateSnapshot`.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Basis, Effect, Interruption, Seconds, Statement, not_documented, span, untouched};
use crate::model::facts::Kind;
use crate::model::{Guide, Operation, Resource, State, Timing, forks_no_more};
use crate::rule::{Attempt, Change};

pub(super) struct CreateSnapshot;

impl Behavior for CreateSnapshot {
    fn precondition(&self, state: &State) -> bool {
        state.snapshot.is_none() && state.live.kind != Kind::GlobalDatastore
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change::OTHER
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }

    fn runs_as(&self, _: &Resource) -> Option<Operation> {
        None
    }

    fn effect(&self, next: &mut State) {
        next.snapshot = Some(next.live.version);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::UG1801_BACKUPS, s::SM_CREATESNAPSHOT]
    }

    fn downtime(&self, attempt: &Attempt) -> Interruption {
        // A forked save stops the parent for up to ten seconds; of a save without a fork no interruption is stated.
        if forks_no_more(attempt.resource.version) {
            return not_documented(Statement::SnapshotNotDocumented, &[s::UG1801_REPLICATION_REDIS_VERSIONS]);
        }
        let sources: &[SourceId] = &[s::UG1801_BACKUPS, s::UG2305_BACKUPS];
        let pause = span(Effect::Interrupted, Basis::Documented, Statement::SnapshotForkUpTo10Seconds, sources)
            .lasting(Seconds { min: 0, max: 10 });
        Interruption { reads: pause.clone(), writes: pause, ..untouched(&[s::UG1801_BACKUPS]) }
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self, _: Guide, _: &State) -> Rollback {
        Rollback::nothing_changed()
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
