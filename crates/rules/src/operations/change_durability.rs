//! `ModifyReplicationGroup` with another durability.

use super::at_once::AtOnce;
use super::outcome::Endpoints;
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, Statement, stays_online};
use crate::model::facts::Durability;
use crate::model::{Resource, State, field};
use crate::rule::Change;

pub(super) struct ChangeDurability(pub(super) Durability);

const PAGE: &[SourceId] = &[s::LIVE_DURABILITY_CHANGINGDURABILITY];

impl AtOnce for ChangeDurability {
    fn precondition(&self, state: &State) -> bool {
        state.live.version.engine().replicates() && state.live.durability != Some(self.0)
    }

    fn change(&self, resource: &Resource) -> Change<'_> {
        Change::setting(resource.durability.map(|present| present != self.0), field::DURABILITY)
    }

    fn effect(&self, next: &mut State) {
        next.live.durability = Some(self.0);
        // F-N-006
        if self.0.is_on() {
            next.live.at_rest = Some(true);
        }
    }

    fn documents(&self) -> &'static [SourceId] {
        PAGE
    }

    fn downtime(&self) -> Interruption {
        stays_online(Statement::DurabilityKeepsServing, PAGE)
    }

    // From any to any other (F-N-001).
    fn rollback(&self, _: &State) -> Rollback {
        Rollback::version_unchanged(PAGE)
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
