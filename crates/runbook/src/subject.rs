//! What a request works on: kind, engine and AWS's id.

use upgrade_rules::Engine;
use upgrade_rules::facts::Kind;
use upgrade_rules::model::{Resource, State};

use crate::global;
use crate::naming::Names;

/// What a request works on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject<'a> {
    /// What kind of resource it is.
    pub(crate) kind: Kind,
    /// Its engine.
    pub(crate) engine: Engine,
    /// Its id, or a placeholder where it is unknown.
    pub(crate) id: &'a str,
}

impl<'a> Subject<'a> {
    /// The resource that was there at the start, as it is before a step; of a Global Datastore, its primary.
    pub(crate) fn live(state: &State, names: &'a Names) -> Self {
        let engine = state.live.version.engine();
        if global::primary_is_elsewhere(state) {
            Self { kind: Kind::ReplicationGroup, engine, id: global::PRIMARY }
        } else {
            Self { kind: state.live.kind, engine, id: names.live(state.live.kind) }
        }
    }

    /// The new resource.
    pub(crate) fn replacement(resource: &Resource, names: &'a Names) -> Self {
        Self { kind: resource.kind, engine: resource.version.engine(), id: &names.replacement }
    }

    /// The new resource where there is one already.
    pub(crate) fn in_making(state: &'a State, names: &'a Names) -> Self {
        match &state.replacement {
            Some(new) => Self::replacement(new, names),
            None => Self::live(state, names),
        }
    }

    /// The Global Datastore, also where one of its members was described.
    pub(crate) fn global(resource: &Resource, names: &'a Names) -> Self {
        Self { kind: Kind::GlobalDatastore, engine: resource.version.engine(), id: names.global() }
    }

    /// Whether it is upgraded by `ModifyCacheCluster`.
    pub(crate) fn is_cache_cluster(&self) -> bool {
        self.kind == Kind::CacheCluster
    }
}
