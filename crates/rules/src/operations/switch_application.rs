//! The application is pointed at the new resource.

use super::by_application::ByApplication;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::{Rollback, RollbackCode};
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Basis, Effect, Interruption, Statement, span};
use crate::model::{Place, State};
use crate::rule::Attempt;

pub(super) struct SwitchApplication;

impl ByApplication for SwitchApplication {
    fn precondition(&self, state: &State) -> bool {
        state.replacement.is_some() && state.application == Place::Live
    }

    fn effect(&self, next: &mut State) {
        next.application = Place::Replacement;
    }

    fn documents(&self) -> &'static [SourceId] {
        &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED]
    }

    fn downtime(&self, attempt: &Attempt) -> Interruption {
        let state = attempt.state;
        let data = if state.snapshot.is_some() {
            span(Effect::Lost, Basis::NotPublished, Statement::DataWritesSinceSnapshot, RESTORE)
        } else if state.seeded_from_backup {
            span(Effect::Lost, Basis::NotPublished, Statement::DataWritesSinceBackup, RESTORE)
        } else if state.prepared.warmed_up {
            span(Effect::AtRisk, Basis::NotPublished, Statement::DataWarmedUp, &[s::S0])
        } else {
            span(Effect::Lost, Basis::Documented, Statement::DataAllLost, &[s::S0])
        };
        // The old resource answers until the application leaves it.
        let switch = span(Effect::Interrupted, Basis::YourSwitch, Statement::SwitchByApplication, RESTORE);
        Interruption {
            reads: switch.clone(),
            writes: switch.clone(),
            connections: switch,
            data,
            client_recovery: span(
                Effect::NotDocumented,
                Basis::NotPublished,
                Statement::ClientRecoveryNotPublished,
                RESTORE,
            ),
        }
    }

    fn data_risk(&self, attempt: &Attempt) -> DataRisk {
        match (is_seeded(attempt), attempt.state.prepared.warmed_up) {
            (true, _) => DataRisk::WritesSinceSnapshot,
            (false, true) => DataRisk::BestEffort,
            (false, false) => DataRisk::AllData,
        }
    }

    fn rollback(&self) -> Rollback {
        // The old resource still answers; its price is what was written to the new one since.
        Rollback::possible(RollbackCode::OldStillThere, &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED])
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Changed
    }
}

const RESTORE: &[SourceId] = &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED, s::S4];

/// Whether the new resource holds data of the old one.
fn is_seeded(attempt: &Attempt) -> bool {
    attempt.state.snapshot.is_some() || attempt.state.seeded_from_backup
}
