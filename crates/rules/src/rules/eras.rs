//! Days on which the documents changed, where more than one place goes by them.

/// Reads throughout, writes except a failover of a few seconds: "minimal downtime" (F-DOWN-06).
pub const MINIMAL_DOWNTIME: &str = "2020-06-05";
/// Multi-AZ becomes a switch of its own beside automatic failover (F-SEED-38).
pub const MULTI_AZ_SWITCH: &str = "2020-06-03";
/// A scale-up of a replication group no longer blocks the primary from start to end (F-DOWN-23).
pub const ONLINE_SCALE_UP: &str = "2020-06-05";
/// Redis OSS to Valkey, and the one way back (F-PATH-21, F-ROLL-01).
pub const CROSS_ENGINE: &str = "2024-10-08";
/// T2 nodes may fail over outside cluster mode, and be backed up (F-GATE-08, F-18-19).
pub const T2_FREED: &str = "2018-11-19";
