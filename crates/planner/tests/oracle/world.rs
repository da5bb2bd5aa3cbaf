//! A cluster as the oracle sees it.

use crate::tables::Version;

/// What the cluster is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shape {
    /// Memcached nodes.
    Memcached,
    /// One Redis node outside a replication group.
    Alone,
    /// A replication group, cluster mode disabled.
    Group { replica: bool, failover: bool, zones: bool },
    /// A replication group, cluster mode enabled: it always fails over.
    Sharded { shards: u32, replica: bool, zones: bool },
    /// A replication group, cluster mode compatible: one shard, a replica, failover on.
    Between { zones: bool },
    /// A Global Datastore, seen whole or as one of its groups; each has a replica and automatic failover.
    Global { member: bool, sharded: bool, zones: bool },
    /// A serverless cache.
    Serverless,
}

impl Shape {
    /// Cluster mode enabled.
    pub(crate) fn is_sharded(self) -> bool {
        matches!(self, Self::Sharded { .. } | Self::Global { sharded: true, .. })
    }

    pub(crate) fn is_global(self) -> bool {
        matches!(self, Self::Global { .. })
    }

    /// Whether the cluster is in this mode.
    pub(crate) fn has_mode(self, mode: Mode) -> bool {
        match mode {
            // F-SLS-05: always the cluster protocol.
            Mode::Enabled => self.is_sharded() || self == Self::Serverless,
            Mode::Disabled => matches!(self, Self::Alone | Self::Group { .. } | Self::Global { sharded: false, .. }),
        }
    }

    /// F-N-003: durability is of replication groups, outside Global Datastores.
    pub(crate) fn is_group(self) -> bool {
        matches!(self, Self::Group { .. } | Self::Sharded { .. } | Self::Between { .. })
    }

    /// Multi-AZ, with a replica in every shard.
    pub(crate) fn spans_zones(self) -> bool {
        match self {
            Self::Memcached | Self::Alone | Self::Serverless => false,
            Self::Group { replica, zones, .. } | Self::Sharded { replica, zones, .. } => replica && zones,
            Self::Between { zones } | Self::Global { zones, .. } => zones,
        }
    }

    /// How many shards it has.
    pub(crate) fn shards(self) -> u32 {
        match self {
            Self::Sharded { shards, .. } => shards,
            _ => 1,
        }
    }
}

/// A cluster mode that can be requested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mode {
    Disabled,
    Enabled,
}

/// The node type, against the one that the cluster has at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Size {
    Smaller,
    AsItWas,
    Larger,
}

/// Which nodes these are: what the sizes stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Nodes {
    /// M3, or M5 in a Global Datastore.
    Plain,
    /// R6g: durability runs on them (F-N-004).
    Fit,
    /// M5, and R6g where they are larger.
    FitWhenLarger,
    /// R6g, and M5 where they are larger.
    FitUntilLarger,
    /// R6gd, which keeps a part of the data on disk (F-PATH-32).
    Tiered,
}

/// Encryption in transit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tls {
    Off,
    /// Connections of both kinds.
    Preferred,
    Required,
}

/// Durability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Durable {
    Off,
    Async,
    Sync,
}

/// Everything about the cluster that an upgrade can meet or change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct World {
    pub(crate) runs: Version,
    pub(crate) shape: Shape,
    pub(crate) tls: Tls,
    pub(crate) at_rest: bool,
    pub(crate) durable: Durable,
    pub(crate) nodes: Nodes,
    pub(crate) size: Size,
    pub(crate) pending_version: Option<Version>,
    pub(crate) pending_size: Option<Size>,
    /// Whether its parameter group is the user's own.
    pub(crate) own_group: bool,
    /// Whether a group of the goal's family has been made.
    pub(crate) group_made: bool,
    /// Whether databases other than 0 hold keys.
    pub(crate) others: bool,
    /// Whether the clients speak the cluster protocol.
    pub(crate) clients: bool,
}

impl World {
    /// The simplest cluster of this shape.
    pub(crate) fn plain(runs: Version, shape: Shape) -> Self {
        Self {
            runs,
            shape,
            // F-SLS-05.
            tls: if shape == Shape::Serverless { Tls::Required } else { Tls::Off },
            at_rest: false,
            durable: Durable::Off,
            nodes: Nodes::Plain,
            size: Size::AsItWas,
            pending_version: None,
            pending_size: None,
            own_group: false,
            group_made: false,
            others: false,
            clients: true,
        }
    }

    /// The same, encrypted in transit and at rest or not at all.
    pub(crate) fn encrypted(self, encrypted: bool) -> Self {
        Self { tls: if encrypted { Tls::Required } else { Tls::Off }, at_rest: encrypted, ..self }
    }

    pub(crate) fn is_encrypted(&self) -> bool {
        self.tls != Tls::Off || self.at_rest
    }

    /// F-N-004: whether durability runs on its nodes of this size.
    pub(crate) fn fits(&self, size: Size) -> bool {
        match self.nodes {
            Nodes::Plain | Nodes::Tiered => false,
            Nodes::Fit => true,
            Nodes::FitWhenLarger => size == Size::Larger,
            Nodes::FitUntilLarger => size != Size::Larger,
        }
    }

    pub(crate) fn has_pending(&self) -> bool {
        self.pending_version.is_some() || self.pending_size.is_some()
    }
}
