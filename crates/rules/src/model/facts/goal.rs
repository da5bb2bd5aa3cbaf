//! What the user wants, field by field.

use super::{Concerns, Durability, Empty, Group, Limits, TextForm};
use crate::model::Engine;

crate::words! {
    /// What kind of resource is wanted.
    pub enum GoalKind {
        /// Nodes, of the kind that is there.
        Nodes = "nodes",
        /// A serverless cache instead of nodes.
        Serverless = "serverless",
    }
}

crate::words! {
    /// Cluster mode wanted.
    pub enum GoalClusterMode {
        /// One shard.
        Disabled = "disabled",
        /// Sharded.
        Enabled = "enabled",
    }
}

crate::words! {
    /// Encryption in transit wanted.
    pub enum GoalInTransitEncryption {
        /// Encrypted and plain connections are both taken.
        Preferred = "preferred",
        /// Only encrypted connections are taken.
        Required = "required",
    }
}

crate::words! {
    /// When the upgrade is to run.
    #[derive(Default)]
    pub enum GoalTiming {
        /// Apply immediately (`--apply-immediately`).
        Immediately = "immediately",
        /// In the next maintenance window (`--no-apply-immediately`).
        MaintenanceWindow = "maintenance-window",
        /// Whichever is better.
        #[default]
        Any = "any",
    }
}

crate::record! {
    /// What the user wants.
    pub struct Goal at "goal." {
        required {
            /// The version wanted, or `newest`.
            version: String = "version" as GOAL_VERSION {
                form: TextForm::WantedVersion,
                group: Group::Goal,
                empty: Empty::NotRequested,
                attribute: Some("to"),
            }
        }
        /// The engine wanted; absent = the present one.
        engine: Engine = "engine" as GOAL_ENGINE { group: Group::Goal, empty: Empty::SameEngine }
        /// The kind of resource wanted, absent = as it is; a serverless cache instead of nodes is a new one, with other endpoints.
        kind: GoalKind = "kind" as GOAL_KIND {
            group: Group::GoalDetails,
            concerns: Concerns::Nodes,
            empty: Empty::AsItIs,
        }
        /// When the upgrade is to run; absent = `any`.
        timing: GoalTiming = "timing" as GOAL_TIMING { group: Group::Goal, empty: Empty::Any }
        /// A node type wanted as well.
        node_type: String = "nodeType" as GOAL_NODE_TYPE {
            form: TextForm::NodeType,
            group: Group::GoalDetails,
            concerns: Concerns::Nodes,
            empty: Empty::NotRequested,
        }
        /// Cluster mode wanted; absent = as it is.
        cluster_mode: GoalClusterMode = "clusterMode" as GOAL_CLUSTER_MODE {
            group: Group::GoalDetails,
            concerns: Concerns::Replicating,
            empty: Empty::AsItIs,
        }
        /// Number of shards wanted; absent = as it is.
        shards: u32 = "shards" as GOAL_SHARDS {
            range: (1, 500),
            group: Group::GoalDetails,
            concerns: Concerns::Replicating,
            empty: Empty::NotRequested,
        }
        /// Encryption in transit wanted; absent = as it is.
        in_transit_encryption: GoalInTransitEncryption = "inTransitEncryption" as GOAL_IN_TRANSIT {
            group: Group::GoalDetails,
            concerns: Concerns::ReplicatingNodes,
            empty: Empty::AsItIs,
        }
        /// Encryption at rest wanted (`true`); absent = as it is.
        at_rest_encryption: bool = "atRestEncryption" as GOAL_AT_REST {
            group: Group::GoalDetails,
            concerns: Concerns::ReplicatingNodes,
            empty: Empty::NotRequested,
        }
        /// Durability wanted; absent = as it is.
        durability: Durability = "durability" as GOAL_DURABILITY {
            group: Group::GoalDetails,
            concerns: Concerns::ReplicatingNodes,
            empty: Empty::AsItIs,
        }
        /// The user's limits.
        limits: Limits = "limits" as LIMITS {}
    }
}

impl Goal {
    /// Whether a serverless cache is wanted.
    pub fn wants_serverless(&self) -> bool {
        self.kind == Some(GoalKind::Serverless)
    }
}
