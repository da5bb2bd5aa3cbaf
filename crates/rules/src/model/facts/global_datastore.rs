//! Membership of a Global Datastore, field by field.

use super::{Concerns, Group};

crate::words! {
    /// The role of a replication group in a Global Datastore.
    #[derive(Default)]
    pub enum GlobalRole {
        /// It belongs to no Global Datastore.
        #[default]
        None = "none",
        /// Takes writes.
        Primary = "primary",
        /// Follows the primary.
        Secondary = "secondary",
    }
}

crate::record! {
    /// Membership of a Global Datastore.
    pub struct GlobalDatastore at "cluster.globalDatastore." {
        required {
            /// The role of this replication group.
            role: GlobalRole = "role" as GLOBAL_ROLE { group: Group::GlobalDatastore, concerns: Concerns::Replicating }
        }
        /// How many replication groups belong to it.
        members: u32 = "members" as GLOBAL_MEMBERS { group: Group::GlobalDatastore, concerns: Concerns::Replicating }
    }
}
