//! The application fills the new resource.

use super::by_application::ByApplication;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::{Rollback, RollbackCode};
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Basis, Effect, Interruption, Statement, span, untouched};
use crate::model::{Place, Resource, State};
use crate::rule::Attempt;

pub(super) struct WarmUp;

impl ByApplication for WarmUp {
    /// Beside a cache whose engine has no snapshots, unless its data can be had from nowhere else.
    fn precondition(&self, state: &State) -> bool {
        let cache = |resource: &Resource| !resource.version.engine().replicates();
        !state.prepared.warmed_up
            && state.refillable() != Some(false)
            && state.application == Place::Live
            && cache(&state.live)
            && state.replacement.as_ref().is_some_and(cache)
    }

    fn effect(&self, next: &mut State) {
        next.prepared.warmed_up = true;
    }

    fn documents(&self) -> &'static [SourceId] {
        &[s::S0]
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        let data = span(Effect::AtRisk, Basis::NotPublished, Statement::DataWarmedUp, &[s::S0]);
        Interruption { data, ..untouched(&[s::S0]) }
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self) -> Rollback {
        Rollback::possible(RollbackCode::NothingChanged, &[s::S0])
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
