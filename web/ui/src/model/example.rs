//! The example that is shown at first: a blocked upgrade, as people meet it.

use serde_json::{Value, json};

/// A replication group of Redis OSS 6.2 with a scale-up pending, and the wish to go to 7.1 at once.
pub fn request() -> Value {
    json!({ "cluster": cluster(), "goal": goal() })
}

/// Its cluster.
pub fn cluster() -> Value {
    json!({
        "kind": "replication-group",
        "id": "session-store",
        "region": "eu-west-1",
        "engine": "redis",
        "version": "6.2",
        "nodeType": "cache.r6g.large",
        "shards": 1,
        "replicasPerShard": 2,
        "clusterMode": "disabled",
        "automaticFailover": true,
        "multiAz": true,
        "status": "available",
        "pending": { "nodeType": "cache.r6g.xlarge" },
        "parameterGroup": { "name": "default.redis6.x", "family": "redis6.x", "isDefault": true },
        "maintenanceWindow": "sun:05:00-sun:06:00",
        "inTransitEncryption": "required",
        "atRestEncryption": true,
        "auth": "none",
        "dataTiering": false,
        "data": { "usedBytes": 5_368_709_120_u64, "reservedMemoryPercent": 25, "writeRate": "low" },
        "client": { "library": "ioredis", "retries": true }
    })
}

/// What is wanted of it.
pub fn goal() -> Value {
    json!({ "version": "7.1", "timing": "immediately" })
}

/// Whether a request is about the example's cluster.
pub fn is_shown(request: &Value) -> bool {
    request.get("cluster") == Some(&cluster())
}
