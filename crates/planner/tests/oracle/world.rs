//! A cluster as the oracle sees it, and what is asked of it.

use crate::tables::Version;

/// Which dated copy of the documents holds: one day for each of the guides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Era {
    January2018,
    September2018,
    November2019,
    June2020,
    May2023,
    Today,
}

impl Era {
    pub(crate) const ALL: [Self; 6] =
        [Self::January2018, Self::September2018, Self::November2019, Self::June2020, Self::May2023, Self::Today];

    /// The day of the copy.
    pub(crate) fn day(self) -> &'static str {
        match self {
            Self::January2018 => "2018-01-10",
            Self::September2018 => "2018-09-28",
            Self::November2019 => "2019-11-14",
            Self::June2020 => "2020-06-05",
            Self::May2023 => "2023-05-22",
            Self::Today => "2026-11-29",
        }
    }

    /// Whether what came on this day is in it.
    pub(crate) fn has(self, day: &str) -> bool {
        self.day() >= day
    }

    /// F-N-022: neither a target nor a new cluster.
    pub(crate) fn no_longer_offers(self, version: Version) -> bool {
        self.has("2026-10-20") && version.is_gone()
    }

    /// The version that is pending where an engine upgrade is: AWS accepted none that it does not offer.
    pub(crate) fn next_offered(self, runs: Version) -> Option<Version> {
        std::iter::successors(runs.next(), |version| version.next()).find(|version| !self.no_longer_offers(*version))
    }

    /// F-PATH-05, since 2018-08-20: cluster mode enabled changes its engine version in place.
    pub(crate) fn upgrades_sharded(self) -> bool {
        self.has("2018-08-20")
    }

    /// F-GATE-05, since 2019-08-20: another node type for cluster mode enabled; before, "limited modifications", the
    /// engine version (F-PATH-05), and before that nothing but the number of shards (F-SEED-31).
    pub(crate) fn scales_sharded(self) -> bool {
        self.has("2019-08-20")
    }

    /// F-GATE-06, since 2018-09-17: the number of replicas of any group.
    pub(crate) fn changes_replicas_of_sharded(self) -> bool {
        self.has("2018-09-17")
    }

    /// F-SEED-38, since 2020-06-03: Multi-AZ is a switch of its own beside automatic failover.
    pub(crate) fn knows_zones(self) -> bool {
        self.has("2020-06-03")
    }

    /// F-PATH-12, from the copies of 2018-09 on.
    pub(crate) fn refuses_losing_encryption(self) -> bool {
        self.has("2018-09-28")
    }

    /// F-PATH-10, from the copy of 2021-01 on.
    pub(crate) fn wants_group_of_family(self) -> bool {
        self.has("2021-01-28")
    }

    /// F-CM-09, F-GATE-14, since 2023-05-11: from one cluster mode to the other in place.
    pub(crate) fn changes_mode(self) -> bool {
        self.has("2023-05-11")
    }

    /// F-VAL-01, F-PATH-21, since 2024-10-08: from Redis OSS to Valkey.
    pub(crate) fn crosses_engines(self) -> bool {
        self.has("2024-10-08")
    }

    /// F-GATE-09, since 2020-03-16.
    pub(crate) fn knows_global_datastores(self) -> bool {
        self.has("2020-03-16")
    }

    /// F-GATE-17, since 2023-11-27.
    pub(crate) fn knows_serverless(self) -> bool {
        self.has("2023-11-27")
    }
}

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
    fn has_mode(self, mode: Mode) -> bool {
        match mode {
            Mode::Enabled => self.is_sharded(),
            Mode::Disabled => matches!(self, Self::Alone | Self::Group { .. } | Self::Global { sharded: false, .. }),
        }
    }

    /// How many shards it has.
    fn shards(self) -> u32 {
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

/// Everything about the cluster that an upgrade can meet or change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct World {
    pub(crate) runs: Version,
    pub(crate) shape: Shape,
    pub(crate) encrypted: bool,
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
            encrypted: false,
            size: Size::AsItWas,
            pending_version: None,
            pending_size: None,
            own_group: false,
            group_made: false,
            others: false,
            clients: true,
        }
    }

    pub(crate) fn has_pending(&self) -> bool {
        self.pending_version.is_some() || self.pending_size.is_some()
    }
}

/// When.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum When {
    Now,
    Window,
}

/// What the user asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Requested {
    pub(crate) version: Version,
    /// `None` = no other node type.
    pub(crate) size: Option<Size>,
    /// `None` = as it is.
    pub(crate) mode: Option<Mode>,
    /// `None` = as it is.
    pub(crate) shards: Option<u32>,
    /// `None` = any.
    pub(crate) when: Option<When>,
}

impl Requested {
    /// Nothing but a version.
    pub(crate) fn of(version: Version) -> Self {
        Self { version, size: None, mode: None, shards: None, when: None }
    }
}

/// One question put to both models.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Case {
    pub(crate) era: Era,
    pub(crate) world: World,
    pub(crate) requested: Requested,
}

impl Case {
    /// The version at the end. Nothing cancels a pending upgrade (F-OPEN-12): who asks for no other version gets it.
    pub(crate) fn final_version(&self) -> Version {
        if self.requested.version == self.world.runs {
            self.world.pending_version.unwrap_or(self.requested.version)
        } else {
            self.requested.version
        }
    }

    /// The mode that is asked for, where the cluster is not in it.
    pub(crate) fn new_mode(&self) -> Option<Mode> {
        self.requested.mode.filter(|mode| !self.world.shape.has_mode(*mode))
    }

    /// The number of shards that is asked for, where the cluster has another.
    pub(crate) fn new_shards(&self) -> Option<u32> {
        self.requested.shards.filter(|shards| *shards != self.world.shape.shards())
    }

    /// Nothing is asked for that is not there, and nothing is pending.
    pub(crate) fn nothing_to_do(&self) -> bool {
        self.is_reached(&self.world)
    }

    pub(crate) fn is_reached(&self, world: &World) -> bool {
        world.runs == self.final_version()
            && self.requested.size.is_none_or(|size| world.size == size)
            && self.requested.mode.is_none_or(|mode| world.shape.has_mode(mode))
            && self.requested.shards.is_none_or(|shards| world.shape.shards() == shards)
            && !world.has_pending()
    }
}
