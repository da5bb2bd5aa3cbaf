//! What another tool says of a cluster.

use upgrade_rules::facts::Cluster;

use super::encryption::Encryption;
use super::list::List;
pub(crate) use crate::answer::Recorded;

/// What a document of another tool says of a cluster: what it wants, or what it read of AWS some time ago. Neither is what runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Desired {
    /// The tool, as it calls itself.
    pub(crate) tool: &'static str,
    pub(crate) recorded: Recorded,
    /// What the tool calls it: `aws_elasticache_cluster.pages`.
    pub(crate) resource: String,
    /// The values that are there. Encryption and authentication follow from the fields below.
    pub(crate) cluster: Cluster,
    pub(crate) encryption: Encryption,
    pub(crate) user_groups: Option<List<String>>,
    /// Its member clusters, where the tool read them.
    pub(crate) members: Vec<String>,
    /// The Global Datastore that it belongs to; its role there, no tool says.
    pub(crate) global: Option<String>,
    /// Fields of the request whose value is a reference, with the reference as it is written.
    pub(crate) references: Vec<(&'static str, String)>,
}
