//! Facts that are hidden from the program.

use crate::case::Case;

/// A fact of the request that can be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fact {
    Pending,
    Replicas,
    Failover,
    Zones,
    Mode,
    Group,
    Encryption,
    Databases,
    Clients,
}

/// A question of which some facts are hidden from the program.
#[derive(Clone, Debug)]
pub(crate) struct Veiled {
    pub(crate) case: Case,
    pub(crate) hidden: &'static [Fact],
}
