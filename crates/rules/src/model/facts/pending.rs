//! Pending modifications, field by field.

use super::{Concerns, Empty, Group, TextForm};
use crate::model::Engine;

crate::record! {
    /// Pending modifications: what `PendingModifiedValues` shows.
    pub struct Pending at "cluster.pending." {
        /// The node type that a pending scale-up brings.
        node_type: String = "nodeType" as PENDING_NODE_TYPE {
            form: TextForm::NodeType,
            group: Group::Overview,
            concerns: Concerns::WithPending,
            empty: Empty::Nothing,
        }
        /// The version that a pending engine upgrade brings.
        version: String = "version" as PENDING_VERSION {
            form: TextForm::WantedVersion,
            group: Group::Overview,
            concerns: Concerns::WithPending,
            empty: Empty::Nothing,
        }
        /// The engine that a pending engine upgrade brings, where it is another one.
        engine: Engine = "engine" as PENDING_ENGINE {
            group: Group::Pending,
            concerns: Concerns::WithPending,
            empty: Empty::SameEngine,
        }
        /// Other pending modifications, in AWS's words: `NumCacheNodes`, `TransitEncryptionMode`.
        other: Vec<String> = "other" as PENDING_OTHER {
            group: Group::Pending,
            concerns: Concerns::WithPending,
            empty: Empty::Nothing,
        }
    }
}
