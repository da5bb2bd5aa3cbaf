//! Encryption at rest on a resource that is there: no document has it, and the rules refuse it.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, nothing};
use crate::model::{Guide, Resource, State, Timing, Truth, field};
use crate::rule::{Attempt, Change};

pub(super) struct EncryptAtRest;

impl Behavior for EncryptAtRest {
    fn precondition(&self, _: &State) -> bool {
        false
    }

    fn change(&self, resource: &Resource) -> Change<'_> {
        Change::setting(!Truth::from(resource.at_rest), field::AT_REST)
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }

    fn effect(&self, _: &mut State) {}

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::UG1801_AT_REST_ENCRYPTION]
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        nothing()
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
