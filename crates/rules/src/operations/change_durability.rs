//! `ModifyReplicationGroup` with another durability.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, Statement, stays_online};
use crate::model::facts::Durability;
use crate::model::{Guide, Operation, Resource, State, Timing, field};
use crate::rule::{Attempt, Change};

pub(super) struct ChangeDurability(pub(super) Durability);

const PAGE: &[SourceId] = &[s::LIVE_DURABILITY_CHANGINGDURABILITY];

impl Behavior for ChangeDurability {
    fn precondition(&self, state: &State) -> bool {
        state.live.version.engine().replicates() && state.live.durability != Some(self.0)
    }

    fn change(&self, resource: &Resource) -> Change<'_> {
        Change::setting(resource.durability.map(|present| present != self.0), field::DURABILITY)
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }

    fn runs_as(&self, _: &Resource) -> Option<Operation> {
        None
    }

    fn effect(&self, next: &mut State) {
        next.touched = true;
        next.live.durability = Some(self.0);
        // F-N-006
        if self.0 != Durability::Disabled {
            next.live.at_rest = Some(true);
        }
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        PAGE
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        stays_online(Statement::DurabilityKeepsServing, PAGE)
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    // From any to any other (F-N-001).
    fn rollback(&self, _: Guide, _: &State) -> Rollback {
        Rollback::version_unchanged(PAGE)
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
