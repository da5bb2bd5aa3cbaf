//! What a search looks for.

use upgrade_rules::EngineVersion;
use upgrade_rules::facts::{ClusterMode, Durability, InTransitEncryption, Kind};
use upgrade_rules::model::{NodeType, Pending, Place, State, Timing};

use crate::plan::Target;

/// The goal of a search.
#[derive(Clone, Debug)]
pub(crate) struct Goal {
    pub(crate) version: EngineVersion,
    pub(crate) node_type: Option<NodeType>,
    /// Whether the present node type was asked for by name: nothing else will do.
    pub(crate) keeps_node_type: bool,
    pub(crate) mode: Option<ClusterMode>,
    pub(crate) shards: Option<u32>,
    pub(crate) in_transit: Option<InTransitEncryption>,
    pub(crate) at_rest: bool,
    pub(crate) durability: Option<Durability>,
    /// The present durability, where it was asked for by name: what loses it is not the goal.
    pub(crate) kept_durability: Option<Durability>,
    /// A serverless cache instead of nodes.
    pub(crate) serverless: bool,
    pub(crate) timing: Option<Timing>,
    /// Whether only a new node type was asked for; the version then follows from what is pending.
    pub(crate) scale_up_only: bool,
}

impl Goal {
    /// Nothing cancels a pending engine upgrade (F-OPEN-12): who asks for the present version gets the pending one.
    pub(crate) fn of(start: &State, target: &Target) -> Self {
        let as_it_is = target.version == start.live.version;
        let pending = start.live.pending_engine.value().copied();
        let durability = target.durability.filter(|wanted| start.live.durability != Some(*wanted));
        // Both come before it (F-N-003).
        let durable = durability.is_some_and(Durability::is_on);
        let mode = target.mode.or(durable.then_some(ClusterMode::Enabled));
        let in_transit = target.in_transit.or(durable.then_some(InTransitEncryption::Required));
        let node_type = target.node_type.clone().filter(|wanted| start.live.node_type.as_ref() != Some(wanted));
        Self {
            version: pending.filter(|_| as_it_is).unwrap_or(target.version),
            scale_up_only: as_it_is && node_type.is_some(),
            keeps_node_type: target.node_type.is_some() && node_type.is_none(),
            node_type,
            mode: mode.filter(|mode| start.live.mode != Some(*mode)),
            shards: target.shards.filter(|shards| start.live.shards != Some(*shards)),
            // Plain connections are refused already: nothing less is asked for.
            in_transit: in_transit.filter(|wanted| {
                !matches!(start.live.in_transit, Some(InTransitEncryption::Required))
                    && start.live.in_transit != Some(*wanted)
            }),
            at_rest: target.at_rest && start.live.at_rest != Some(true),
            durability,
            kept_durability: target.durability.filter(|_| durability.is_none()),
            serverless: target.serverless && start.live.kind != Kind::Serverless,
            timing: target.timing,
        }
    }

    /// The durability that was asked for, whether it is there or not.
    pub(crate) fn asked_durability(&self) -> Option<Durability> {
        self.durability.or(self.kept_durability)
    }

    /// Whether the state is what was asked for, with nothing left pending and nothing left over.
    pub(crate) fn reached(&self, state: &State) -> bool {
        let resource = state.current();
        resource.version == self.version
            && self.node_type.as_ref().is_none_or(|wanted| resource.node_type.as_ref() == Some(wanted))
            && self.mode.is_none_or(|wanted| resource.mode == Some(wanted))
            && self.in_transit.is_none_or(|wanted| {
                resource.in_transit == Some(wanted) || resource.in_transit == Some(InTransitEncryption::Required)
            })
            && (!self.serverless || resource.kind == Kind::Serverless)
            && (!self.at_rest || resource.at_rest == Some(true))
            && self.asked_durability().is_none_or(|wanted| resource.durability == Some(wanted))
            && self.shards.is_none_or(|wanted| resource.shards == Some(wanted))
            && !matches!(resource.pending_engine, Pending::Value(_))
            && !matches!(resource.pending_node_type, Pending::Value(_))
            && (state.application == Place::Live
                || state.old_deleted && (!state.is_global() || resource.kind == Kind::GlobalDatastore))
    }
}
