//! Facts from JSON, for cases: the fields that they use, and a panic at any other word.

use serde_json::Value;
use upgrade_rules::Engine;
use upgrade_rules::facts::{
    Auth, Client, Cluster, ClusterMode, Data, GlobalDatastore, GlobalRole, InTransitEncryption, Kind, LatestSnapshot,
    Limits, ParameterGroup, Pending,
};

/// A word of the contract as one of these.
fn word<T: Copy>(value: &Value, words: &[(&str, T)]) -> Option<T> {
    let text = value.as_str()?;
    Some(words.iter().find(|(word, _)| *word == text).unwrap_or_else(|| panic!("unknown word {text}")).1)
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn number(value: &Value) -> Option<u32> {
    value.as_u64().map(|number| number.try_into().unwrap())
}

/// A field that is an object, read by this function.
fn object<T>(value: &Value, read: impl FnOnce(&Value) -> T) -> Option<T> {
    value.is_object().then(|| read(value))
}

pub(crate) fn mode(value: &Value) -> Option<ClusterMode> {
    use ClusterMode::{Compatible, Disabled, Enabled};
    word(value, &[("disabled", Disabled), ("compatible", Compatible), ("enabled", Enabled)])
}

pub(crate) fn engine(value: &Value) -> Option<Engine> {
    value.as_str().and_then(Engine::from_id)
}

pub(crate) fn limits(value: &Value) -> Option<Limits> {
    object(value, |value| Limits {
        write_interruption_seconds: number(&value["writeInterruptionSeconds"]),
        keep_data: value["keepData"].as_bool(),
        keep_rollback: value["keepRollback"].as_bool(),
    })
}

pub(crate) fn cluster(value: &Value) -> Cluster {
    let kinds = [
        ("cache-cluster", Kind::CacheCluster),
        ("replication-group", Kind::ReplicationGroup),
        ("global-datastore", Kind::GlobalDatastore),
        ("serverless", Kind::Serverless),
    ];
    let encryption = [("disabled", InTransitEncryption::Disabled), ("required", InTransitEncryption::Required)];
    Cluster {
        kind: word(&value["kind"], &kinds),
        id: text(&value["id"]),
        region: text(&value["region"]),
        engine: engine(&value["engine"]),
        version: text(&value["version"]),
        node_type: text(&value["nodeType"]),
        nodes: number(&value["nodes"]),
        shards: number(&value["shards"]),
        replicas_per_shard: number(&value["replicasPerShard"]),
        cluster_mode: mode(&value["clusterMode"]),
        automatic_failover: value["automaticFailover"].as_bool(),
        multi_az: value["multiAz"].as_bool(),
        status: text(&value["status"]),
        pending: object(&value["pending"], |pending| Pending {
            engine: engine(&pending["engine"]),
            version: text(&pending["version"]),
            node_type: text(&pending["nodeType"]),
            other: pending["other"].as_array().map(|others| others.iter().filter_map(text).collect()),
        }),
        parameter_group: object(&value["parameterGroup"], |group| ParameterGroup {
            name: text(&group["name"]),
            family: text(&group["family"]),
            is_default: group["isDefault"].as_bool(),
            parameters: group["parameters"].as_object().map(|parameters| {
                parameters.iter().map(|(name, value)| (name.clone(), text(value).unwrap())).collect()
            }),
        }),
        in_transit_encryption: word(&value["inTransitEncryption"], &encryption),
        at_rest_encryption: value["atRestEncryption"].as_bool(),
        auth: word(&value["auth"], &[("none", Auth::None), ("token", Auth::Token), ("user-group", Auth::UserGroup)]),
        user_group_engines: value["userGroupEngines"]
            .as_array()
            .map(|engines| engines.iter().filter_map(engine).collect()),
        global_datastore: object(&value["globalDatastore"], |member| GlobalDatastore {
            role: word(
                &member["role"],
                &[("none", GlobalRole::None), ("primary", GlobalRole::Primary), ("secondary", GlobalRole::Secondary)],
            )
            .unwrap(),
            members: number(&member["members"]),
        }),
        data: object(&value["data"], |data| Data {
            databases_in_use: data["databasesInUse"].as_array().map(|all| all.iter().filter_map(number).collect()),
            latest_snapshot: object(&data["latestSnapshot"], |snapshot| LatestSnapshot {
                version: text(&snapshot["version"]),
                ..LatestSnapshot::default()
            }),
            ..Data::default()
        }),
        client: object(&value["client"], |client| Client {
            cluster_protocol: client["clusterProtocol"].as_bool(),
            ..Client::default()
        }),
        ..Cluster::default()
    }
}
