//! `ModifyCacheCluster` or `ModifyReplicationGroup`: engine version, node type and parameter group in one request.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::{Rollback, RollbackCode, from_version};
use super::run::{risk_of_new_nodes, risk_of_upgrade, run_pending, with_pending};
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, engine_upgrade, node_type_change, nothing, worse};
use crate::model::facts::Kind;
use crate::model::{EngineVersion, Guide, Modify, Operation, Pending, Resource, State, Timing};
use crate::rule::{Attempt, Change};

impl Behavior for Modify {
    fn precondition(&self, state: &State) -> bool {
        let node_based = matches!(state.live.kind, Kind::CacheCluster | Kind::ReplicationGroup);
        node_based && (self.version.is_some() || self.node_type.is_some())
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change {
            version: self.version,
            node_type: self.node_type.as_deref(),
            parameter_group: self.parameter_group,
            ..Change::OTHER
        }
    }

    fn timing(&self) -> Option<Timing> {
        Some(self.timing)
    }

    fn runs_as(&self, live: &Resource) -> Option<Operation> {
        if self.timing == Timing::Immediately { with_pending(self, live) } else { None }
    }

    fn effect(&self, next: &mut State) {
        next.touched = true;
        next.scheduled = self.timing == Timing::MaintenanceWindow;
        let live = &mut next.live;
        match self.timing {
            // At once, and with it everything that was pending (F-BLK-13, F-API-34).
            Timing::Immediately => {
                run_pending(live, self.version, self.node_type.clone());
                if let Some(family) = self.parameter_group {
                    live.default_group = Some(false);
                    live.group_family = family;
                }
            }
            // It is pending; a newer request replaces an older one for the same thing (F-API-35).
            Timing::MaintenanceWindow => {
                if let Some(version) = self.version {
                    live.pending_engine = Pending::Value(version);
                }
                if let Some(node_type) = &self.node_type {
                    live.pending_node_type = Pending::Value(node_type.clone());
                }
            }
        }
    }

    fn documents(&self, state: &State) -> &'static [SourceId] {
        match state.live.kind {
            Kind::CacheCluster => &[s::S0, s::SM_MODIFYCACHECLUSTER],
            Kind::ReplicationGroup | Kind::GlobalDatastore | Kind::Serverless => &[s::S0, s::SM_MODIFYREPLICATIONGROUP],
        }
    }

    fn downtime(&self, attempt: &Attempt) -> Interruption {
        match (running_upgrade(self, attempt.resource), running_node_type(self)) {
            (Some(version), Some(node_type)) => {
                worse(engine_upgrade(attempt, version), node_type_change(attempt, node_type))
            }
            (Some(version), None) => engine_upgrade(attempt, version),
            (None, Some(node_type)) => node_type_change(attempt, node_type),
            (None, None) => nothing(),
        }
    }

    fn data_risk(&self, attempt: &Attempt) -> DataRisk {
        let upgrade = running_upgrade(self, attempt.resource).map(|_| risk_of_upgrade(attempt.resource));
        let node_type = running_node_type(self).map(|_| risk_of_new_nodes(attempt.resource));
        upgrade.max(node_type).unwrap_or(DataRisk::NoneKnown)
    }

    fn rollback(&self, guide: Guide, from: &State) -> Rollback {
        let back = from_version(guide, from, self.version);
        // What is pending cannot be cancelled, but where a rollback works after it as well, nothing is given up.
        if self.timing == Timing::MaintenanceWindow && !back.possible {
            return Rollback::none(RollbackCode::CannotCancel, &[s::UG1801_CLUSTERS_CANCELPENDING, s::S0]);
        }
        back
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}

/// The version that it brings at once; a request for the window interrupts nothing yet, the window does.
fn running_upgrade(modify: &Modify, resource: &Resource) -> Option<EngineVersion> {
    let now = modify.timing == Timing::Immediately;
    modify.version.filter(|version| now && *version != resource.version)
}

/// The same of the node type.
fn running_node_type(modify: &Modify) -> Option<&str> {
    modify.node_type.as_deref().filter(|_| modify.timing == Timing::Immediately)
}
