//! What is known of the clients, field by field.

use super::{Answers, Concerns, Group};

crate::record! {
    /// What is known of the clients.
    pub struct Client at "cluster.client." {
        /// The client library: `ioredis`, `lettuce`.
        library: String = "library" as CLIENT_LIBRARY { group: Group::Client }
        /// Whether all clients support the cluster protocol.
        cluster_protocol: bool = "clusterProtocol" as CLUSTER_PROTOCOL {
            group: Group::Client,
            concerns: Concerns::Replicating,
            answers: Answers::Flags,
        }
        /// For how many seconds the clients cache a DNS answer.
        dns_ttl_seconds: u32 = "dnsTtlSeconds" as DNS_TTL { group: Group::Client }
        /// Whether the clients retry after a lost connection.
        retries: bool = "retries" as RETRIES { group: Group::Client }
    }
}
