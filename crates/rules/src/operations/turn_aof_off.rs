//! `ModifyCacheParameterGroup`: `appendonly` off.

use super::rollback::{Rollback, RollbackCode};
use super::unnoticed::Unnoticed;
use crate::catalogue::{SourceId, sources as s};
use crate::model::{State, Timing};

pub(super) struct TurnAofOff;

impl Unnoticed for TurnAofOff {
    fn precondition(&self, state: &State) -> bool {
        state.aof != Some(false)
    }

    fn effect(&self, next: &mut State) {
        next.aof = Some(false);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::UG1801_PARAMETERGROUPS_REDIS]
    }

    fn untouched_by(&self) -> &'static [SourceId] {
        &[s::SM_CREATECACHEPARAMETERGROUP]
    }

    fn rollback(&self) -> Rollback {
        Rollback::possible(RollbackCode::AppendOnlyOnAgain, &[s::UG1801_PARAMETERGROUPS_REDIS])
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }
}
