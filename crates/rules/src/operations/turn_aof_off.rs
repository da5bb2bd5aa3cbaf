//! `ModifyCacheParameterGroup`: `appendonly` off.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::{Rollback, RollbackCode};
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, untouched};
use crate::model::{Guide, State};
use crate::rule::Attempt;

pub(super) struct TurnAofOff;

impl Behavior for TurnAofOff {
    fn precondition(&self, state: &State) -> bool {
        state.aof != Some(false)
    }

    fn effect(&self, next: &mut State) {
        next.aof = Some(false);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::UG1801_PARAMETERGROUPS_REDIS]
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        untouched(&[s::SM_CREATECACHEPARAMETERGROUP])
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self, _: Guide, _: &State) -> Rollback {
        Rollback::possible(RollbackCode::AppendOnlyOnAgain, &[s::UG1801_PARAMETERGROUPS_REDIS])
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
