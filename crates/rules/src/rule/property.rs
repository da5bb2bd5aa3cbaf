//! What a finding means beyond its sentence: read by whoever plans, so that no decision depends on a rule's id.

/// What a finding means for a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Property {
    /// Where the cluster mode is unknown and this does not refuse after all, cluster mode is enabled.
    PresumesClusterModeEnabled,
    /// The same, and cluster mode is not enabled.
    PresumesClusterModeNotEnabled,
    /// AWS's documents name what resolves the block, in this order.
    ResolvedBy(&'static [Resolution]),
    /// It is about what a new resource takes over from the old one: no matter for an option that makes none.
    CarriesSettings,
    /// Too little memory is free for what copies the data: a plan makes room first.
    MakeRoomFirst,
    /// The documents do not know the operation at all, and say nothing of it.
    Undocumented,
}

/// What AWS's documents name as resolving a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// The same request, for the maintenance window.
    RequestForWindow,
    /// What is pending runs in the window; then the request.
    WaitForWindow,
    /// What is pending goes into the same request.
    OneRequest,
}
