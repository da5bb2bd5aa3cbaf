//! Leave a serverless cache's minor version to AWS.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::{Rollback, from_version};
use super::run::upgrade;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Basis, Effect, Interruption, Statement, span};
use crate::model::facts::Kind;
use crate::model::{EngineVersion, Guide, Resource, State, Timing};
use crate::rule::{Attempt, Change};

pub(super) struct AwaitAutomaticUpgrade(pub(super) EngineVersion);

impl Behavior for AwaitAutomaticUpgrade {
    fn precondition(&self, state: &State) -> bool {
        state.live.kind == Kind::Serverless
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change::version(self.0)
    }

    fn timing(&self) -> Option<Timing> {
        None
    }

    fn effect(&self, next: &mut State) {
        next.touched = true;
        upgrade(&mut next.live, self.0, None);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        SERVERLESS
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        without_downtime()
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

const SERVERLESS: &[SourceId] = &[s::LIVE_VERSIONMANAGEMENT];

/// AWS's words for serverless caches.
pub(super) fn without_downtime() -> Interruption {
    let none = span(Effect::None, Basis::Documented, Statement::ServerlessNone, SERVERLESS);
    Interruption {
        reads: none.clone(),
        writes: none.clone(),
        connections: none.clone(),
        data: none,
        client_recovery: span(
            Effect::NotDocumented,
            Basis::NotPublished,
            Statement::ClientRecoveryNotPublished,
            SERVERLESS,
        ),
    }
}
