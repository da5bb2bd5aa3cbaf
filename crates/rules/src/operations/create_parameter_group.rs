//! `CreateCacheParameterGroup`, with the values of the old group.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, untouched};
use crate::model::{Guide, State};
use crate::rule::Attempt;

pub(super) struct CreateParameterGroup {
    pub(super) family: &'static str,
}

impl Behavior for CreateParameterGroup {
    fn precondition(&self, state: &State) -> bool {
        state.group_made != Some(self.family)
    }

    fn effect(&self, next: &mut State) {
        next.group_made = Some(self.family);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::UG2101_VERSIONMANAGEMENT, s::SM_CREATECACHEPARAMETERGROUP]
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        untouched(&[s::SM_CREATECACHEPARAMETERGROUP])
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
