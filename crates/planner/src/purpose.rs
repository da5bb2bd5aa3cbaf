//! What an operation is for: why the successors of a state propose it, from which the kind of a path is read.

use crate::kind::Main;

/// What an operation is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Something must be in order before, which does not count for the kind.
    Prepare,
    /// A larger node type gives the memory for what copies the data.
    MakeRoom,
    /// The single node becomes the primary of a replication group.
    JoinGroup,
    /// A failover gets something to fail over to.
    Secure,
    /// Cluster mode, found halfway, goes back.
    RevertClusterMode,
    /// Cluster mode, found halfway, is changed further.
    FinishClusterMode,
    /// Cluster mode is changed because that is asked for.
    ChangeClusterMode,
    /// Encryption in transit is asked for.
    Encrypt,
    /// Durability is disabled before the nodes that are asked for, which cannot have it.
    DisableDurability,
    /// Durability is asked for.
    ChangeDurability,
    /// A number of shards is asked for.
    Reshard,
    /// What is pending runs in its window.
    Wait,
    /// Engine version, node type, or both.
    Request {
        /// The main thing where it is the only request.
        alone: Main,
        /// Whether it names an engine version.
        upgrades: bool,
    },
    /// The version on the path from which a rollback to the old engine works.
    Stop,
    /// A new resource is made, or the whole of one is changed: that is the main thing.
    Whole(Main),
    /// The application goes over to a new resource.
    MoveOver,
}

impl Purpose {
    /// Whether it is what an option may begin with.
    pub(crate) fn is_first(self) -> bool {
        matches!(
            self,
            Self::JoinGroup
                | Self::Secure
                | Self::RevertClusterMode
                | Self::FinishClusterMode
                | Self::DisableDurability
        )
    }

    /// Whether it matters for the kind when this is done: requests, windows and room for them. Of everything else, only
    /// whether it is done.
    pub(crate) fn counts_in_order(self) -> bool {
        matches!(self, Self::Wait | Self::Request { .. } | Self::Stop | Self::MakeRoom)
    }
}
