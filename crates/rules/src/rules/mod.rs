//! The rules: one file a family. The first line of a family's file is its heading in the list of rules.

pub(crate) mod auto_minor;
pub(crate) mod breaking_changes;
pub(crate) mod capacity;
pub(crate) mod clients;
pub(crate) mod cluster_mode;
pub(crate) mod downgrade;
pub(crate) mod encryption;
pub(crate) mod engine_change;
pub(crate) mod extended_support;
pub(crate) mod failover;
pub(crate) mod feature_gates;
pub(crate) mod global_datastore;
pub(crate) mod group_family;
pub(crate) mod lifecycle;
pub(crate) mod memcached;
pub(crate) mod memory;
pub(crate) mod multi_az;
pub(crate) mod node_type;
pub(crate) mod ownership;
pub(crate) mod parameter_group;
pub(crate) mod pending;
pub(crate) mod replacement;
pub(crate) mod resharding;
pub(crate) mod seeding;
pub(crate) mod serverless;
pub(crate) mod service_level;
pub(crate) mod service_updates;
pub(crate) mod shards;
pub(crate) mod snapshot;
pub(crate) mod status;
pub(crate) mod upgrade_process;
pub(crate) mod windows;

pub use encryption::has_encryption;
pub use global_datastore::names_a_group;
pub use memcached::{SLAB_PARAMETERS, slab_values_fit};
pub use node_type::has_data_tiering;
