//! A fleet, as AWS describes it.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// The documents of both commands.
#[derive(Clone, Debug)]
pub(super) struct Fleet {
    pub(super) groups: Value,
    pub(super) clusters: Value,
}

impl Fleet {
    /// How many clusters an import has to find: groups, and those that are in no group.
    pub(super) fn size(&self) -> usize {
        let list = |value: &Value, key: &str| value[key].as_array().cloned().unwrap_or_default();
        let alone = list(&self.clusters, "CacheClusters");
        list(&self.groups, "ReplicationGroups").len()
            + alone.iter().filter(|cluster| cluster.get("ReplicationGroupId").is_none()).count()
    }
}

#[derive(Clone, Debug)]
struct Group {
    engine: (&'static str, &'static str),
    node_type: &'static str,
    shards: usize,
    nodes: usize,
    encrypted: bool,
    users: bool,
    multi_az: bool,
    described: &'static str,
    pending: Option<(&'static str, Value)>,
    tls: Option<&'static str>,
}

/// Some groups with their members, and some clusters in no group.
pub(super) fn any() -> impl Strategy<Value = Fleet> {
    let groups = prop::collection::vec(group(), 0..4);
    let alone = prop::collection::vec((version(), 1..4_u32, pending()), 0..3);
    (groups, alone).prop_filter("an empty fleet", |(groups, alone)| groups.len() + alone.len() > 0).prop_map(
        |(groups, alone)| {
            let mut clusters = Vec::new();
            for (number, group) in groups.iter().enumerate() {
                clusters.extend(group.ids(number).into_iter().flatten().map(|id| group.member(number, &id)));
            }
            for (number, (engine, nodes, pending)) in alone.into_iter().enumerate() {
                let mut cluster = cluster(&format!("alone-{number}"), engine, "cache.t3.small", pending);
                cluster.insert("NumCacheNodes".to_owned(), json!(if engine.0 == "memcached" { nodes } else { 1 }));
                clusters.push(Value::Object(cluster));
            }
            let groups: Vec<Value> = groups.iter().enumerate().map(|(number, group)| group.item(number)).collect();
            Fleet { groups: json!({"ReplicationGroups": groups}), clusters: json!({"CacheClusters": clusters}) }
        },
    )
}

fn version() -> impl Strategy<Value = (&'static str, &'static str)> {
    prop::sample::select(vec![
        ("redis", "6.0"),
        ("redis", "7.0.7"),
        ("redis", "7.1"),
        ("valkey", "8.0"),
        ("memcached", "1.6.22"),
    ])
}

fn pending() -> impl Strategy<Value = Option<(&'static str, Value)>> {
    prop::option::of(prop::sample::select(vec![
        ("EngineVersion", json!("7.1")),
        ("CacheNodeType", json!("cache.r6g.xlarge")),
        ("AuthTokenStatus", json!("SETTING")),
    ]))
}

fn group() -> impl Strategy<Value = Group> {
    let engine = version().prop_filter("Memcached has no groups", |(engine, _)| *engine != "memcached");
    let words = vec!["Orders", "a: b # c", "Läden & <more> | 'x'", "7.0", "true", "- x", "{a}", "", "a  b"];
    let types = prop::sample::select(vec!["cache.r6g.large", "cache.t4g.micro"]);
    let tls = prop::option::of(prop::sample::select(vec!["required", "preferred"]));
    (
        (engine, types, 1..4_usize, 1..4_usize),
        (any_bool(), any_bool(), any_bool()),
        (prop::sample::select(words), pending(), tls),
    )
        .prop_map(
            |((engine, node_type, shards, nodes), (encrypted, users, multi_az), (described, pending, tls))| Group {
                engine,
                node_type,
                shards,
                nodes,
                encrypted,
                users: users && tls.is_some(),
                multi_az,
                described,
                pending,
                tls,
            },
        )
}

fn any_bool() -> impl Strategy<Value = bool> {
    prop::bool::ANY
}

fn cluster(
    id: &str,
    (engine, version): (&str, &str),
    node_type: &str,
    pending: Option<(&'static str, Value)>,
) -> Map<String, Value> {
    let pending: Map<String, Value> = pending.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let item = json!({
        "CacheClusterId": id, "Engine": engine, "EngineVersion": version, "CacheClusterStatus": "available",
        "CacheNodeType": node_type, "NumCacheNodes": 1, "PendingModifiedValues": pending,
        "ARN": format!("arn:aws:elasticache:us-west-2:123456789012:cluster:{id}"), "AuthTokenEnabled": false,
        "CacheParameterGroup": {"CacheParameterGroupName": "own", "ParameterApplyStatus": "in-sync", "CacheNodeIdsToReboot": []},
        "PreferredMaintenanceWindow": "sun:05:00-sun:06:00", "PreferredAvailabilityZone": "us-west-2a",
        "SecurityGroups": [{"SecurityGroupId": "sg-1", "Status": "active"}], "SnapshotRetentionLimit": 7,
        "SnapshotWindow": "03:00-04:00", "TransitEncryptionEnabled": false, "AtRestEncryptionEnabled": false,
    });
    item.as_object().cloned().unwrap_or_default()
}

impl Group {
    /// The ids of the members, by shard.
    fn ids(&self, number: usize) -> Vec<Vec<String>> {
        let id = |shard: usize, node: usize| format!("group-{number}-{:04}-{:03}", shard + 1, node + 1);
        (0..self.shards).map(|shard| (0..self.nodes).map(|node| id(shard, node)).collect()).collect()
    }

    fn member(&self, number: usize, id: &str) -> Value {
        let mut member = cluster(id, self.engine, self.node_type, self.pending.clone());
        member.insert("ReplicationGroupId".to_owned(), json!(format!("group-{number}")));
        member.insert("TransitEncryptionEnabled".to_owned(), json!(self.tls.is_some()));
        member.insert("AtRestEncryptionEnabled".to_owned(), json!(self.encrypted));
        Value::Object(member)
    }

    fn item(&self, number: usize) -> Value {
        let ids = self.ids(number);
        let switch = |on: bool| if on { "enabled" } else { "disabled" };
        let shards: Vec<Value> = ids
            .iter()
            .enumerate()
            .map(|(shard, ids)| {
                let members: Vec<Value> = ids
                    .iter()
                    .map(|id| json!({"CacheClusterId": id, "CacheNodeId": "0001", "PreferredAvailabilityZone": "us-west-2a"}))
                    .collect();
                json!({"NodeGroupId": format!("{:04}", shard + 1), "Status": "available", "Slots": "0-16383", "NodeGroupMembers": members})
            })
            .collect();
        let mut item = json!({
            "ReplicationGroupId": format!("group-{number}"), "Description": self.described, "Status": "available",
            "GlobalReplicationGroupInfo": {}, "PendingModifiedValues": {}, "MemberClusters": ids.concat(), "NodeGroups": shards,
            "AutomaticFailover": switch(self.nodes > 1), "MultiAZ": switch(self.multi_az), "ClusterEnabled": true,
            "ClusterMode": "enabled", "CacheNodeType": self.node_type, "SnapshotRetentionLimit": 7,
            "ConfigurationEndpoint": {"Address": format!("group-{number}.1abc4d.clustercfg.usw2.cache.amazonaws.com"), "Port": 6379},
            "AuthTokenEnabled": false, "TransitEncryptionEnabled": self.tls.is_some(), "AtRestEncryptionEnabled": self.encrypted,
            "ARN": format!("arn:aws:elasticache:us-west-2:123456789012:replicationgroup:group-{number}"), "DataTiering": "disabled",
            "SnapshotWindow": "03:00-04:00",
        });
        if let Some(mode) = self.tls {
            item["TransitEncryptionMode"] = json!(mode);
        }
        if self.users {
            item["UserGroupIds"] = json!([format!("users-{number}")]);
        }
        item
    }
}
