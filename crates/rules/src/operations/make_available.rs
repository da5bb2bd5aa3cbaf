//! Bring the resource to the status `available`.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, untouched};
use crate::model::{Guide, State};
use crate::rule::Attempt;

pub(super) struct MakeAvailable;

impl Behavior for MakeAvailable {
    fn precondition(&self, state: &State) -> bool {
        state.available == Some(false)
    }

    fn effect(&self, next: &mut State) {
        next.available = Some(true);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::UG1801_BACKUPS, s::SM_DESCRIBECACHECLUSTERS]
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        untouched(&[s::UG1801_BACKUPS])
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
