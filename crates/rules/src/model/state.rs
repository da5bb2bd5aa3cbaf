//! The state of a cluster as the service model sees it.

use super::eras::MULTI_AZ_SWITCH;
use super::facts::{Cluster, ClusterMode, Durability, GlobalDatastore, GlobalRole, InTransitEncryption, Kind};
use super::guide::Guide;
use super::made_group::MadeGroup;
use super::operation::NodeType;
use super::truth::Truth;
use super::version::EngineVersion;

/// Something that may be pending until the maintenance window.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Pending<T> {
    /// Nothing is pending.
    Nothing,
    /// Unknown.
    Unknown,
    /// This is pending.
    Value(T),
}

impl<T> Pending<T> {
    /// What is pending, where it is known.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nothing | Self::Unknown => None,
        }
    }

    /// Whether something is pending.
    pub fn has_value(&self) -> Truth {
        match self {
            Self::Nothing => Truth::No,
            Self::Unknown => Truth::Unknown,
            Self::Value(_) => Truth::Yes,
        }
    }
}

/// One cache resource.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Resource {
    /// What kind it is.
    pub kind: Kind,
    /// The engine version that runs.
    pub version: EngineVersion,
    /// Its node type, where known.
    pub node_type: Option<NodeType>,
    /// Its cluster mode, where known; `None` for Memcached.
    pub mode: Option<ClusterMode>,
    /// Its number of shards, where known.
    pub shards: Option<u32>,
    /// Replicas in each shard, where known.
    pub replicas: Option<u32>,
    /// Automatic failover, where known.
    pub failover: Option<bool>,
    /// Multi-AZ, where known.
    pub multi_az: Option<bool>,
    /// Encryption in transit, where known.
    pub in_transit: Option<InTransitEncryption>,
    /// Encryption at rest, where known.
    pub at_rest: Option<bool>,
    /// Durability, where known.
    pub durability: Option<Durability>,
    /// Whether its parameter group is one of AWS's defaults, where known.
    pub default_group: Option<bool>,
    /// The family of its parameter group.
    pub group_family: &'static str,
    /// The pending engine upgrade.
    pub pending_engine: Pending<EngineVersion>,
    /// The pending node type.
    pub pending_node_type: Pending<NodeType>,
}

impl Resource {
    /// Whether cluster mode is enabled.
    pub fn cluster_mode_enabled(&self) -> Truth {
        if !self.version.engine().replicates() {
            return Truth::No;
        }
        self.mode.map(|mode| mode == ClusterMode::Enabled).into()
    }

    /// Whether its parameter group has cluster mode on, where known.
    pub fn cluster_on(&self) -> Option<bool> {
        if !self.version.engine().replicates() {
            return Some(false);
        }
        self.mode.map(|mode| mode != ClusterMode::Disabled)
    }

    /// Whether a failed primary has a replica to take over, and is allowed to.
    ///
    /// The good case of every guide: automatic failover (cluster mode enabled always has it), Multi-AZ where the guide
    /// knows it as a switch of its own, and at least one replica.
    pub fn survives_failover(&self, guide: Guide) -> Truth {
        if self.kind != Kind::ReplicationGroup && self.kind != Kind::GlobalDatastore {
            return Truth::No;
        }
        let failover = Truth::from(self.failover).or(match self.cluster_mode_enabled() {
            Truth::Yes => Truth::Yes,
            Truth::No | Truth::Unknown => Truth::No,
        });
        let zones = if guide.date >= MULTI_AZ_SWITCH { Truth::from(self.multi_az) } else { Truth::Yes };
        failover.and(zones).and(self.replicas.map(|replicas| replicas > 0).into())
    }
}

/// Where the application reads and writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// On the resource that was there at the start.
    Live,
    /// On the new one.
    Replacement,
}

/// What people and applications have done on the path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Prepared {
    /// The old resource's settings are recorded: a new one is made next.
    pub recorded: bool,
    /// Every client speaks the cluster protocol and uses the configuration endpoint.
    pub cluster_clients: bool,
    /// The application uses the endpoint of a node that has become a group's primary.
    pub on_node_endpoint: bool,
    /// The application has filled the new resource.
    pub warmed_up: bool,
    /// The applications have stopped writing.
    pub writes_stopped: bool,
}

/// The state of everything that an upgrade touches.
#[derive(Clone, Debug, Eq)]
pub struct State<'a> {
    /// What the user gave of the cluster; it does not change.
    pub facts: &'a Cluster,
    /// The resource that was there at the start.
    pub live: Resource,
    /// Whether its status lets it be modified, where the status is known.
    pub available: Option<bool>,
    /// What people and applications have done on the path.
    pub prepared: Prepared,
    /// Numbers of the databases beyond 0 that hold keys, where known.
    pub other_databases: Option<Vec<u32>>,
    /// Whether anything has been done to it.
    pub touched: bool,
    /// Whether something was scheduled for the window on the path, and is pending there.
    pub scheduled: bool,
    /// The parameter group made for the new version.
    pub group_made: Option<MadeGroup>,
    /// Whether append-only files are on; `None` = unknown.
    pub aof: Option<bool>,
    /// The version that the snapshot was taken from.
    pub snapshot: Option<EngineVersion>,
    /// Whether the new resource was seeded from a backup that was there before.
    pub seeded_from_backup: bool,
    /// The new resource, where one was made.
    pub replacement: Option<Resource>,
    /// Where the application reads and writes.
    pub application: Place,
    /// Whether the old resource is gone.
    pub old_deleted: bool,
}

/// What the user gave comes last: states of one search share it, and need not compare it.
impl PartialEq for State<'_> {
    fn eq(&self, other: &Self) -> bool {
        let Self {
            facts,
            live,
            available,
            prepared,
            other_databases,
            touched,
            scheduled,
            group_made,
            aof,
            snapshot,
            seeded_from_backup,
            replacement,
            application,
            old_deleted,
        } = other;
        let plain = (self.touched, self.scheduled, self.seeded_from_backup, self.application, self.old_deleted)
            == (*touched, *scheduled, *seeded_from_backup, *application, *old_deleted);
        plain
            && (self.available, self.aof, self.group_made) == (*available, *aof, *group_made)
            && self.prepared == *prepared
            && self.snapshot == *snapshot
            && self.live == *live
            && self.replacement == *replacement
            && self.other_databases == *other_databases
            && (std::ptr::eq(self.facts, *facts) || self.facts == *facts)
    }
}

impl State<'_> {
    /// Whether the resource belongs to a Global Datastore.
    pub fn is_global(&self) -> bool {
        let member = |global: &GlobalDatastore| global.role != GlobalRole::None;
        self.live.kind == Kind::GlobalDatastore || self.facts.global_datastore.as_ref().is_some_and(member)
    }

    /// Whether the data can be reloaded from another source; `None` = unknown.
    pub fn refillable(&self) -> Option<bool> {
        self.facts.data.as_ref()?.refillable
    }

    /// The resource that the application uses.
    pub fn current(&self) -> &Resource {
        match (self.application, &self.replacement) {
            (Place::Replacement, Some(replacement)) => replacement,
            _ => &self.live,
        }
    }
}
