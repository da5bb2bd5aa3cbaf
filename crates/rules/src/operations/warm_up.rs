//! The application fills the new resource.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::{Rollback, RollbackCode};
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Basis, Effect, Interruption, Statement, span, untouched};
use crate::model::{Guide, Operation, Place, Resource, State, Timing};
use crate::rule::{Attempt, Change};

pub(super) struct WarmUp;

impl Behavior for WarmUp {
    /// Beside a cache whose engine has no snapshots, unless its data can be had from nowhere else.
    fn precondition(&self, state: &State) -> bool {
        let refillable = state.facts.data.as_ref().and_then(|data| data.refillable);
        let cache = |resource: &Resource| !resource.version.engine().replicates();
        !state.prepared.warmed_up
            && refillable != Some(false)
            && state.application == Place::Live
            && cache(&state.live)
            && state.replacement.as_ref().is_some_and(cache)
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change::OTHER
    }

    fn timing(&self) -> Option<Timing> {
        None
    }

    fn runs_as(&self, _: &Resource) -> Option<Operation> {
        None
    }

    fn effect(&self, next: &mut State) {
        next.prepared.warmed_up = true;
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::S0]
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        let data = span(Effect::AtRisk, Basis::NotPublished, Statement::DataWarmedUp, &[s::S0]);
        Interruption { data, ..untouched(&[s::S0]) }
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self, _: Guide, _: &State) -> Rollback {
        Rollback::possible(RollbackCode::NothingChanged, &[s::S0])
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
