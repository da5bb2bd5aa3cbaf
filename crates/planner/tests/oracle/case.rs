//! What is asked of a cluster.

use crate::era::Era;
use crate::tables::Version;
use crate::world::{Durable, Mode, Shape, Size, Tls, World};

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
    /// `None` = as it is.
    pub(crate) durable: Option<Durable>,
    /// A serverless cache instead of nodes.
    pub(crate) serverless: bool,
    /// `None` = any.
    pub(crate) when: Option<When>,
}

impl Requested {
    /// Nothing but a version.
    pub(crate) fn of(version: Version) -> Self {
        Self { version, size: None, mode: None, shards: None, durable: None, serverless: false, when: None }
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

    /// The mode that is asked for: who asks for durability asks for what it needs (F-N-003, F-N-011).
    pub(crate) fn mode(&self) -> Option<Mode> {
        self.requested.mode.or(self.turns_durable().then_some(Mode::Enabled))
    }

    /// The mode that is asked for, where the cluster is not in it.
    pub(crate) fn new_mode(&self) -> Option<Mode> {
        self.mode().filter(|mode| !self.world.shape.has_mode(*mode))
    }

    /// The number of shards that is asked for, where the cluster has another.
    pub(crate) fn new_shards(&self) -> Option<u32> {
        self.requested.shards.filter(|shards| *shards != self.world.shape.shards())
    }

    /// The durability that is asked for, where the cluster has another.
    pub(crate) fn new_durable(&self) -> Option<Durable> {
        self.requested.durable.filter(|durable| *durable != self.world.durable)
    }

    /// Whether the cluster is to become durable, or durable in the other way.
    fn turns_durable(&self) -> bool {
        self.new_durable().is_some_and(|durable| durable != Durable::Off)
    }

    /// Whether encryption in transit is to be required, and is not yet: durability needs it (F-N-003, F-N-011).
    pub(crate) fn new_tls(&self) -> bool {
        self.turns_durable() && self.world.tls != Tls::Required
    }

    /// F-N-008, F-N-003: what is asked for, else what is there, as long as what it becomes can be durable.
    pub(crate) fn durable_at_the_end(&self) -> Durable {
        let group = !self.requested.serverless && self.mode().is_none_or(|mode| mode == Mode::Enabled);
        let nodes = self.requested.size.is_none_or(|size| self.world.fits(size));
        let can_be = group && nodes && self.final_version().can_be_durable();
        if can_be { self.requested.durable.unwrap_or(self.world.durable) } else { Durable::Off }
    }

    /// Whether nodes are to become a serverless cache.
    pub(crate) fn becomes_serverless(&self) -> bool {
        self.requested.serverless && self.world.shape != Shape::Serverless
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
            && self.requested.durable.is_none_or(|durable| world.durable == durable)
            && (!self.requested.serverless || world.shape == Shape::Serverless)
            && !world.has_pending()
    }
}
