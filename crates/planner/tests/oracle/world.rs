//! A cluster as the oracle sees it, and what is asked of it.

use crate::tables::Version;

/// Which document holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Era {
    January2018,
    Today,
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
    pub(crate) waiting_version: Option<Version>,
    pub(crate) waiting_size: Option<Size>,
    /// Whether its parameter group is the user's own.
    pub(crate) own_group: bool,
    /// Whether a group of the goal's family has been made.
    pub(crate) group_made: bool,
}

/// When.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum When {
    Now,
    Window,
}

/// What the user asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Wish {
    pub(crate) version: Version,
    /// `None` = no other node type.
    pub(crate) size: Option<Size>,
    /// `None` = any.
    pub(crate) when: Option<When>,
}

/// One question put to both models.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Case {
    pub(crate) era: Era,
    pub(crate) world: World,
    pub(crate) wish: Wish,
}

impl Case {
    /// The version at the end. Nothing cancels an upgrade that waits (F-OPEN-12): who asks for no other version gets it.
    pub(crate) fn final_version(&self) -> Version {
        if self.wish.version == self.world.runs {
            self.world.waiting_version.unwrap_or(self.wish.version)
        } else {
            self.wish.version
        }
    }

    /// Nothing is asked for that is not there, and nothing waits.
    pub(crate) fn nothing_to_do(&self) -> bool {
        self.is_reached(&self.world)
    }

    pub(crate) fn is_reached(&self, world: &World) -> bool {
        world.runs == self.final_version()
            && self.wish.size.is_none_or(|size| world.size == size)
            && world.waiting_version.is_none()
            && world.waiting_size.is_none()
    }
}
