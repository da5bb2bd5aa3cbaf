//! Days on which the documents changed, where more than one place goes by them.

use super::day::Day;
use crate::day;

/// Reads throughout, writes except a failover of a few seconds: "minimal downtime" (F-DOWN-06).
pub const MINIMAL_DOWNTIME: Day = day!("2020-06-05");
/// Multi-AZ becomes a switch of its own beside automatic failover (F-SEED-38).
pub const MULTI_AZ_SWITCH: Day = day!("2020-06-03");
/// A scale-up of a replication group no longer blocks the primary from start to end (F-DOWN-23).
pub const ONLINE_SCALE_UP: Day = day!("2020-06-05");
/// Redis OSS to Valkey, and the one rollback (F-PATH-21, F-ROLL-01).
pub const CROSS_ENGINE: Day = day!("2024-10-08");
/// T2 nodes may fail over outside cluster mode, and be backed up (F-GATE-08, F-18-19).
pub const T2_FREED: Day = day!("2018-11-19");
/// The primary stays available during an upgrade to 5.0.5 and later, a few seconds for older versions (F-DOWN-03, F-DOWN-04,
/// F-PATH-08).
pub const PRIMARY_STAYS_AVAILABLE: Day = day!("2019-11-14");
/// The threshold of the short interruption moves from 5.0.5 to 5.0.6 (F-DOWN-05, F-OPEN-03).
pub const THRESHOLD_5_0_6: Day = day!("2020-10-28");
/// A scale-up no longer blocks the primary from start to end (F-DOWN-24); figures came later.
pub const SCALE_UP_UNBLOCKED: Day = day!("2019-07-12");
/// Global Datastores exist (F-GATE-09).
pub const GLOBAL_DATASTORE: Day = day!("2020-03-16");
/// The number of replicas has a request of its own (F-GATE-06).
pub const REPLICA_COUNT_REQUEST: Day = day!("2018-09-17");
/// Service updates can be listed (F-SU-01).
pub const SERVICE_UPDATES: Day = day!("2019-06-04");
/// The console is no longer the one of 2018.
pub const NEW_CONSOLE: Day = day!("2021-01-01");
/// The node type of a running Memcached cluster can be changed on demand (F-N-047).
pub const MEMCACHED_VERTICAL_SCALING: Day = day!("2025-04-10");
