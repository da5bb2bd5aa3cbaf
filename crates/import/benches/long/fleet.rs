//! A fleet of any size, as the AWS CLI prints it.

use serde_json::Value;

/// So many clusters, each a replication group with two members.
pub(crate) fn json(clusters: usize) -> String {
    let list = |key: &str, item: &dyn Fn(usize) -> String| {
        let items: Vec<String> = (0..clusters).map(item).collect();
        [r#"{""#, key, "\": [\n", &items.join(",\n"), "\n]}\n"].concat()
    };
    let members = |at| [member(at, 1), member(at, 2)].join(",\n");
    list("ReplicationGroups", &group) + &list("CacheClusters", &members)
}

/// The same, as the trees of the two documents.
pub(crate) fn documents(clusters: usize) -> [Value; 2] {
    let text = json(clusters);
    let mut values = serde_json::Deserializer::from_str(&text).into_iter::<Value>();
    std::array::from_fn(|_| values.next().and_then(Result::ok).unwrap_or_default())
}

/// The same, each item on a line of its own.
pub(crate) fn ndjson(clusters: usize) -> String {
    let lines = |item: &dyn Fn(usize) -> String| (0..clusters).map(|at| item(at) + "\n").collect::<String>();
    lines(&group) + &lines(&|at| member(at, 1) + "\n" + &member(at, 2))
}

/// The same, one output of each command for each cluster.
pub(crate) fn outputs(clusters: usize) -> String {
    let groups = |at| format!("{{\"ReplicationGroups\": [{}]}}\n", group(at));
    let members = |at| format!("{{\"CacheClusters\": [{}, {}]}}\n", member(at, 1), member(at, 2));
    (0..clusters).map(|at| groups(at) + &members(at)).collect()
}

fn group(at: usize) -> String {
    [
        &format!(r#"{{"ReplicationGroupId": "fleet-{at}", "Description": "orders and carts", "GlobalReplicationGroupInfo": {{}}, "#),
        r#""Status": "available", "PendingModifiedValues": {}, "#,
        &format!(r#""MemberClusters": ["fleet-{at}-001", "fleet-{at}-002"], "NodeGroups": [{{"NodeGroupId": "0001", "#),
        r#""Status": "available", "NodeGroupMembers": ["#,
        &format!(r#"{{"CacheClusterId": "fleet-{at}-001", "CacheNodeId": "0001", "CurrentRole": "primary"}}, "#),
        &format!(r#"{{"CacheClusterId": "fleet-{at}-002", "CacheNodeId": "0001", "CurrentRole": "replica"}}]}}], "#),
        r#""AutomaticFailover": "enabled", "MultiAZ": "enabled", "SnapshotRetentionLimit": 7, "SnapshotWindow": "03:00-04:00", "#,
        r#""ClusterEnabled": false, "CacheNodeType": "cache.r5.large", "AuthTokenEnabled": false, "#,
        r#""TransitEncryptionEnabled": false, "AtRestEncryptionEnabled": false, "#,
        &format!(r#""ARN": "arn:aws:elasticache:us-west-2:123456789012:replicationgroup:fleet-{at}", "#),
        r#""DataTiering": "disabled", "AutoMinorVersionUpgrade": true, "NetworkType": "ipv4", "ClusterMode": "disabled"}"#,
    ]
    .concat()
}

fn member(at: usize, node: usize) -> String {
    [
        &format!(r#"{{"CacheClusterId": "fleet-{at}-00{node}", "CacheNodeType": "cache.r5.large", "Engine": "redis", "#),
        r#""EngineVersion": "5.0.6", "CacheClusterStatus": "available", "NumCacheNodes": 1, "#,
        r#""PreferredAvailabilityZone": "us-west-2a", "PreferredMaintenanceWindow": "sun:05:00-sun:06:00", "#,
        r#""PendingModifiedValues": {}, "CacheSecurityGroups": [], "CacheParameterGroup": "#,
        r#"{"CacheParameterGroupName": "default.redis5.0", "ParameterApplyStatus": "in-sync", "CacheNodeIdsToReboot": []}, "#,
        &format!(r#""AutoMinorVersionUpgrade": true, "ReplicationGroupId": "fleet-{at}", "SnapshotWindow": "03:00-04:00", "#),
        r#""AuthTokenEnabled": false, "TransitEncryptionEnabled": false, "AtRestEncryptionEnabled": false, "#,
        &format!(r#""ARN": "arn:aws:elasticache:us-west-2:123456789012:cluster:fleet-{at}-00{node}"}}"#),
    ]
    .concat()
}
