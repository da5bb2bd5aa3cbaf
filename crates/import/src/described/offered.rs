//! What AWS offers: engine versions in a Region, node types to a cluster.

use upgrade_rules::Engine;

/// Engine versions of one document, which does not name its Region.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct OfferedVersions {
    /// As a request writes them: `valkey-8.1`. Sorted.
    pub(crate) names: Vec<String>,
    /// Those that the catalogue does not have.
    pub(crate) unlisted: Vec<String>,
    /// Whether that is all of them: no filter, no page that is missing.
    pub(crate) whole: bool,
}

/// Node types of one document, which does not name its cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AllowedNodeTypes {
    /// Those to scale up to, and those to scale down to. Sorted.
    pub(crate) types: Vec<String>,
    /// Whether both lists could be read.
    pub(crate) whole: bool,
}

/// An active reservation of nodes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReservedNodes {
    pub(crate) node_type: String,
    pub(crate) engine: Engine,
}
