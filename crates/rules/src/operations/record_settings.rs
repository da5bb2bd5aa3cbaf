//! The settings of the old resource are written down before a new one is made.

use super::rollback::Rollback;
use super::unnoticed::Unnoticed;
use crate::catalogue::{SourceId, sources as s};
use crate::model::facts::Kind;
use crate::model::{State, Timing};

pub(super) struct RecordSettings;

impl Unnoticed for RecordSettings {
    fn precondition(&self, state: &State) -> bool {
        let described = state.live.kind != Kind::Serverless;
        described && !state.prepared.recorded && state.replacement.is_none()
    }

    fn effect(&self, next: &mut State) {
        next.prepared.recorded = true;
    }

    fn documents(&self, state: &State) -> &'static [SourceId] {
        if state.is_global() {
            &[
                s::SM_DESCRIBEGLOBALREPLICATIONGROUPS,
                s::SM_DESCRIBEREPLICATIONGROUPS,
                s::SM_DESCRIBECACHECLUSTERS,
                s::SM_DESCRIBECACHEPARAMETERS,
            ]
        } else if state.live.kind == Kind::CacheCluster {
            &[s::SM_DESCRIBECACHECLUSTERS, s::SM_DESCRIBECACHEPARAMETERS]
        } else {
            &[s::SM_DESCRIBEREPLICATIONGROUPS, s::SM_DESCRIBECACHECLUSTERS, s::SM_DESCRIBECACHEPARAMETERS]
        }
    }

    fn untouched_by(&self) -> &'static [SourceId] {
        &[s::SM_DESCRIBECACHECLUSTERS]
    }

    fn rollback(&self) -> Rollback {
        Rollback::nothing_changed()
    }

    fn timing(&self) -> Option<Timing> {
        None
    }
}
