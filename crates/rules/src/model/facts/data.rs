//! What is known of the data, field by field.

use super::{Answers, Concerns, Group, LatestSnapshot};

crate::words! {
    /// How heavily the cluster is written to.
    pub enum WriteRate {
        /// Few writes for this node.
        Low = "low",
        /// Many writes for this node.
        High = "high",
    }
}

crate::record! {
    /// What is known of the data.
    pub struct Data at "cluster.data." {
        /// Bytes in use on the fullest node.
        used_bytes: u64 = "usedBytes" as USED_BYTES {
            // No node has a pebibyte, and numbers of JavaScript are exact up to eight of them.
            range: (0, 1 << 50),
            bytes: true,
            group: Group::Data,
        }
        /// The parameter `reserved-memory-percent`.
        reserved_memory_percent: u32 = "reservedMemoryPercent" as RESERVED_MEMORY {
            range: (0, 100),
            group: Group::Data,
            concerns: Concerns::Replicating,
        }
        /// How many megabytes a second a replica synchronizes, as measured on this cluster; for estimates.
        sync_megabytes_per_second: u32 = "syncMegabytesPerSecond" as SYNC_RATE {
            range: (1, 100_000),
            group: Group::Data,
            concerns: Concerns::ReplicatingNodes,
        }
        /// How many seconds a new node needs before it synchronizes, as measured on this cluster; for estimates.
        node_start_seconds: u32 = "nodeStartSeconds" as NODE_START {
            range: (0, 86_400),
            group: Group::Data,
            concerns: Concerns::ReplicatingNodes,
        }
        /// How heavily it is written to.
        write_rate: WriteRate = "writeRate" as WRITE_RATE { group: Group::Data }
        /// Numbers of the databases that hold keys.
        databases_in_use: Vec<u32> = "databasesInUse" as DATABASES {
            group: Group::Data,
            concerns: Concerns::Replicating,
            answers: Answers::Lists(&[&[0], &[0, 1]]),
        }
        /// Whether the cache can be filled again from elsewhere.
        refillable: bool = "refillable" as REFILLABLE { group: Group::Data, answers: Answers::Flags }
        /// The newest snapshot.
        latest_snapshot: LatestSnapshot = "latestSnapshot" as LATEST_SNAPSHOT {}
    }
}
