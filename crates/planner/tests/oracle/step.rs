//! What can be done, and what comes of it.

use crate::case::When;
use crate::downtime::{Away, Risk};
use crate::tables::Version;
use crate::world::{Durable, Mode, Shape, Size, Tls, World};

/// One step from a world.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub(crate) action: Action,
    pub(crate) after: World,
    pub(crate) risk: Risk,
    pub(crate) away: Away,
}

impl Step {
    /// Nothing happens to the data, and no document has an interruption.
    pub(crate) fn quiet(action: Action, after: World) -> Self {
        Self { action, after, risk: Risk::None, away: Away::Nothing }
    }
}

/// What is done, as whoever does it would write it down: who does not know the world can do no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Action {
    Request {
        version: Option<Version>,
        size: Option<Size>,
        when: When,
        names_group: bool,
    },
    Window,
    MakeParameterGroup,
    MoveClients,
    MoveKeys,
    JoinGroup,
    AddReplica,
    EnableFailover,
    /// `None` = compatible.
    ChangeMode(Option<Mode>),
    Reshard(u32),
    Encrypt(Tls),
    ChangeDurability(Durable),
    /// F-API-10: what the request leaves out is AWS's default, so it names what the old resource has.
    Create {
        seeded: bool,
        version: Version,
        shape: Shape,
        size: Size,
        tls: Tls,
        at_rest: bool,
        durable: Durable,
    },
}
