//! `ModifyServerlessCache`.

use super::await_automatic_upgrade::without_downtime;
use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::{Rollback, from_version};
use super::run::upgrade;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Basis, Effect, Interruption, Statement, span};
use crate::model::facts::Kind;
use crate::model::{EngineVersion, Guide, Resource, State, Timing};
use crate::rule::{Attempt, Change};

pub(super) struct ModifyServerless(pub(super) EngineVersion);

impl Behavior for ModifyServerless {
    /// Of a Global Datastore the rules refuse it.
    fn precondition(&self, state: &State) -> bool {
        state.live.kind == Kind::Serverless || state.is_global()
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change::version(self.0)
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }

    fn effect(&self, next: &mut State) {
        next.touched = true;
        next.live.kind = Kind::Serverless;
        upgrade(&mut next.live, self.0, None);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::SM_MODIFYSERVERLESSCACHE]
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        // "No impact" is documented for minor versions only; "without downtime" says nothing of connections (F-SLS-01).
        let connections = span(
            Effect::NotDocumented,
            Basis::NotPublished,
            Statement::ConnectionsNotDocumented,
            &[s::LIVE_VERSIONMANAGEMENT],
        );
        Interruption { connections, ..without_downtime() }
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self, guide: Guide, from: &State) -> Rollback {
        from_version(guide, from, Some(self.0))
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
