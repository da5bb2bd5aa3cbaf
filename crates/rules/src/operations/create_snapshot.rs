//! `CreateSnapshot`.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Basis, Effect, Interruption, Seconds, Statement, span, untouched};
use crate::model::facts::Kind;
use crate::model::{Guide, Resource, SnapshotFor, State, Timing, forks_no_more};
use crate::rule::{Attempt, Change};

pub(super) struct CreateSnapshot(pub(super) SnapshotFor);

impl Behavior for CreateSnapshot {
    fn precondition(&self, state: &State) -> bool {
        match self.0 {
            SnapshotFor::NewResource => state.snapshot.is_none(),
            // Of a Global Datastore, that of its primary Region; of a serverless cache no request was read.
            SnapshotFor::Change { .. } => state.live.kind != Kind::Serverless,
        }
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change::OTHER
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }

    fn effect(&self, next: &mut State) {
        // What only protects changes nothing that a later step looks at.
        if self.0 == SnapshotFor::NewResource {
            next.snapshot = Some(next.live.version);
        }
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        match self.0 {
            SnapshotFor::NewResource | SnapshotFor::Change { to: None, .. } => {
                &[s::UG1801_BACKUPS, s::SM_CREATESNAPSHOT]
            }
            SnapshotFor::Change { to: Some(_), .. } => &[s::S0, s::S4, s::LIVE_SELECTENGINE, s::SM_CREATESNAPSHOT],
        }
    }

    fn downtime(&self, attempt: &Attempt) -> Interruption {
        // A forked save stops the parent for up to ten seconds. One without a fork delays writes under load, and no more is
        // said of it (F-18-10, F-18-11).
        if forks_no_more(attempt.resource.version) {
            let sources: &[SourceId] = &[s::UG1801_REPLICATION_REDIS_VERSIONS];
            let writes = span(Effect::NotDocumented, Basis::NotPublished, Statement::SnapshotNotDocumented, sources)
                .while_available();
            return Interruption { writes, ..untouched(sources) };
        }
        let sources: &[SourceId] = &[s::UG1801_BACKUPS, s::UG2305_BACKUPS];
        let pause = span(Effect::Interrupted, Basis::Documented, Statement::SnapshotForkUpTo10Seconds, sources)
            .lasting(Seconds { min: 0, max: 10 });
        Interruption { reads: pause.clone(), writes: pause, ..untouched(&[s::UG1801_BACKUPS]) }
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self, _: Guide, from: &State) -> Rollback {
        // What earlier steps changed stays.
        if from.touched { Rollback::version_unchanged(&[s::S0]) } else { Rollback::nothing_changed() }
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
