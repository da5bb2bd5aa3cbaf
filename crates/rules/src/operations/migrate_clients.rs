//! Every client becomes a cluster client that uses the configuration endpoint.

use super::by_application::ByApplication;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::{Rollback, RollbackCode};
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Basis, Effect, Interruption, Statement, span, untouched};
use crate::model::facts::ClusterMode;
use crate::model::{Place, Resource, State};
use crate::rule::Attempt;

pub(super) struct MigrateClients;

impl ByApplication for MigrateClients {
    /// While the cluster takes clients of both kinds, or before they go over to a new one that takes cluster clients only.
    fn precondition(&self, state: &State) -> bool {
        let compatible = state.live.mode == Some(ClusterMode::Compatible);
        let enabled = |new: &Resource| new.mode == Some(ClusterMode::Enabled);
        let goes_over = state.application == Place::Live && state.replacement.as_ref().is_some_and(enabled);
        !state.prepared.cluster_clients && (goes_over || compatible && state.replacement.is_none())
    }

    fn effect(&self, next: &mut State) {
        next.prepared.cluster_clients = true;
    }

    fn documents(&self) -> &'static [SourceId] {
        MODE
    }

    fn downtime(&self, attempt: &Attempt) -> Interruption {
        if attempt.state.replacement.is_some() {
            // They go over with the switch.
            return untouched(MODE);
        }
        let connections = span(Effect::Interrupted, Basis::YourSwitch, Statement::SwitchByApplication, MODE);
        Interruption { connections, ..untouched(MODE) }
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self) -> Rollback {
        Rollback::possible(RollbackCode::VersionUnchanged, MODE)
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Changed
    }
}

const MODE: &[SourceId] = &[s::UG2305_MODIFY_CLUSTER_MODE, s::LIVE_MODIFY_CLUSTER_MODE];
