//! The shards of a new replication group, each with the Availability Zones of its nodes.

use crate::request::{Request, Structure, Value, name};

/// The most shards that a command lists. A longer one cannot be checked at a glance: then a file has them.
const MOST_LISTED: u32 = 6;

/// The file that has them otherwise.
const FILE: &str = "node-groups.json";

/// Whether a file has the shards: they are many, or not counted.
pub(super) fn are_in_a_file(shards: Option<u32>) -> bool {
    shards.is_none_or(|shards| shards > MOST_LISTED)
}

impl Request<'_> {
    /// With zones and replicas of each shard; one list of zones is not used for several (F-API-42).
    pub(super) fn with_shards(mut self, shards: Option<u32>, replicas: Option<u32>) -> Self {
        let listed = |count| {
            let shards = (1..=count).map(|shard| fields(shard, replicas)).collect();
            Value::Structures("NodeGroupConfiguration", shards)
        };
        let value = match shards {
            Some(shards) if !are_in_a_file(Some(shards)) => listed(shards),
            _ => Value::In(FILE, Box::new(listed(1))),
        };
        self.parameters.push((name::NODE_GROUP_CONFIGURATION, value));
        self
    }
}

/// A shard: the zone of its primary, those of its replicas, and their number, which AWS compares with the zones.
fn fields<'a>(shard: u32, replicas: Option<u32>) -> Structure<'a> {
    let zone = |node: u32| format!("MY-SHARD-{shard}-ZONE-{node}").into();
    let (zones, count) = match replicas {
        Some(replicas) => ((2..=replicas.saturating_add(1)).map(zone).collect(), Value::Number(replicas)),
        None => (vec![format!("MY-SHARD-{shard}-REPLICA-ZONES").into()], Value::Text("MY-REPLICA-COUNT".into())),
    };
    let mut fields = vec![("PrimaryAvailabilityZone", Value::Text(zone(1)))];
    if replicas != Some(0) {
        fields.push(("ReplicaAvailabilityZones", Value::List("AvailabilityZone", zones)));
    }
    fields.push(("ReplicaCount", count));
    fields
}
