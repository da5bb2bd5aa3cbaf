//! What other tools record of a fleet.

use serde_json::{Map, Value, json};

use super::fleet::Fleet;

/// An object without the keys that have no value.
fn present(value: Value) -> Value {
    match value {
        Value::Object(map) => Value::Object(map.into_iter().filter(|(_, value)| !value.is_null()).collect()),
        other => other,
    }
}

/// The members of a group in a fleet, and those clusters that are in none.
fn members<'f>(fleet: &'f Fleet, group: Option<&'f str>) -> impl Iterator<Item = &'f Value> {
    let all = fleet.clusters["CacheClusters"].as_array().into_iter().flatten();
    all.filter(move |cluster| cluster["ReplicationGroupId"].as_str() == group)
}

fn groups(fleet: &Fleet) -> impl Iterator<Item = &Value> {
    fleet.groups["ReplicationGroups"].as_array().into_iter().flatten()
}

/// The resources as Terraform's provider has them, each with its type and its name.
fn resources(fleet: &Fleet) -> Vec<(&'static str, String, Value)> {
    let mut resources = Vec::new();
    for group in groups(fleet) {
        let id = group["ReplicationGroupId"].as_str().unwrap_or_default();
        let first = members(fleet, Some(id)).next().unwrap_or(&Value::Null);
        let shards = group["NodeGroups"].as_array().map_or(0, Vec::len);
        let nodes = group["MemberClusters"].as_array().map_or(0, Vec::len);
        let attributes = json!({
            "id": id, "replication_group_id": id, "arn": group["ARN"], "description": group["Description"],
            "engine": first["Engine"], "engine_version": first["EngineVersion"], "engine_version_actual": first["EngineVersion"],
            "node_type": group["CacheNodeType"], "num_node_groups": shards, "num_cache_clusters": nodes,
            "replicas_per_node_group": nodes / shards - 1, "cluster_enabled": group["ClusterEnabled"],
            "cluster_mode": group["ClusterMode"], "automatic_failover_enabled": group["AutomaticFailover"] == "enabled",
            "multi_az_enabled": group["MultiAZ"] == "enabled", "data_tiering_enabled": false,
            "at_rest_encryption_enabled": group["AtRestEncryptionEnabled"].to_string(),
            "transit_encryption_enabled": group["TransitEncryptionEnabled"],
            "transit_encryption_mode": group["TransitEncryptionMode"], "auth_token": null,
            "user_group_ids": group.get("UserGroupIds").cloned().unwrap_or_else(|| json!([])),
            "parameter_group_name": first["CacheParameterGroup"]["CacheParameterGroupName"],
            "maintenance_window": first["PreferredMaintenanceWindow"], "snapshot_window": group["SnapshotWindow"],
            "member_clusters": group["MemberClusters"], "timeouts": null,
        });
        resources.push(("aws_elasticache_replication_group", id.to_owned(), attributes));
    }
    for cluster in members(fleet, None) {
        let id = cluster["CacheClusterId"].as_str().unwrap_or_default();
        let attributes = json!({
            "id": id, "cluster_id": id, "arn": cluster["ARN"], "engine": cluster["Engine"],
            "engine_version": cluster["EngineVersion"], "engine_version_actual": cluster["EngineVersion"],
            "node_type": cluster["CacheNodeType"], "num_cache_nodes": cluster["NumCacheNodes"],
            "parameter_group_name": cluster["CacheParameterGroup"]["CacheParameterGroupName"],
            "maintenance_window": cluster["PreferredMaintenanceWindow"], "snapshot_window": cluster["SnapshotWindow"],
            "transit_encryption_enabled": cluster["TransitEncryptionEnabled"], "replication_group_id": null,
        });
        resources.push(("aws_elasticache_cluster", id.to_owned(), attributes));
    }
    resources
}

/// A state file of Terraform.
pub(super) fn state(fleet: &Fleet) -> String {
    let resource = |(kind, name, attributes): (&str, String, Value)| json!({"mode": "managed", "type": kind, "name": name, "instances": [{"schema_version": 2, "attributes": attributes}]});
    let resources: Vec<Value> = resources(fleet).into_iter().map(resource).collect();
    format!("{:#}\n", json!({"version": 4, "terraform_version": "1.11.4", "lineage": "x", "resources": resources}))
}

/// What `terraform show -json` prints of a state, with the resources in a module of a module.
pub(super) fn shown_state(fleet: &Fleet) -> String {
    let resource = |(kind, name, values): (&str, String, Value)| {
        let address = format!("module.a.module.b.{kind}.{name}");
        json!({"address": address, "mode": "managed", "type": kind, "name": name, "values": values})
    };
    let resources: Vec<Value> = resources(fleet).into_iter().map(resource).collect();
    let root = json!({"child_modules": [{"child_modules": [{"resources": resources}]}]});
    format!("{:#}\n", json!({"format_version": "1.0", "terraform_version": "1.11.4", "values": {"root_module": root}}))
}

/// What `terraform show -json` prints of a plan that changes nothing.
pub(super) fn shown_plan(fleet: &Fleet) -> String {
    let resource = |(kind, name, values): (&str, String, Value)| {
        let change = json!({"actions": ["no-op"], "before": values, "after": values, "after_unknown": {}});
        json!({"address": format!("{kind}.{name}"), "mode": "managed", "type": kind, "name": name, "change": change})
    };
    let changes: Vec<Value> = resources(fleet).into_iter().map(resource).collect();
    format!("{:#}\n", json!({"format_version": "1.2", "planned_values": {}, "resource_changes": changes}))
}

/// The same in the casing of Pulumi.
pub(super) fn stack(fleet: &Fleet) -> String {
    let resource = |(kind, name, attributes): (&str, String, Value)| {
        let kind =
            if kind == "aws_elasticache_cluster" { "cluster:Cluster" } else { "replicationGroup:ReplicationGroup" };
        let outputs: Map<String, Value> =
            attributes.as_object().into_iter().flatten().map(|(key, value)| (camel(key), value.clone())).collect();
        let kind = format!("aws:elasticache/{kind}");
        json!({"urn": format!("urn:pulumi:a::b::{kind}::{name}"), "type": kind, "id": name, "inputs": {}, "outputs": outputs})
    };
    let resources: Vec<Value> = resources(fleet).into_iter().map(resource).collect();
    format!("{:#}\n", json!({"version": 3, "deployment": {"manifest": {}, "resources": resources}}))
}

fn camel(key: &str) -> String {
    let mut words = key.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

/// What a template and a manifest have of a group and of a cluster, with the keys of a template.
fn requests(fleet: &Fleet) -> Vec<(&'static str, Value)> {
    let of_group = |group: &Value| {
        let first = members(fleet, group["ReplicationGroupId"].as_str()).next().cloned().unwrap_or_default();
        let shards = group["NodeGroups"].as_array().map_or(0, Vec::len);
        let nodes = group["MemberClusters"].as_array().map_or(0, Vec::len);
        let request = json!({
            "ReplicationGroupId": group["ReplicationGroupId"], "ReplicationGroupDescription": group["Description"],
            "Engine": first["Engine"], "EngineVersion": first["EngineVersion"], "CacheNodeType": group["CacheNodeType"],
            "NumNodeGroups": shards, "ReplicasPerNodeGroup": nodes / shards - 1, "ClusterMode": group["ClusterMode"],
            "AutomaticFailoverEnabled": group["AutomaticFailover"] == "enabled", "MultiAZEnabled": group["MultiAZ"] == "enabled",
            "AtRestEncryptionEnabled": group["AtRestEncryptionEnabled"], "UserGroupIds": group["UserGroupIds"],
            "TransitEncryptionEnabled": group["TransitEncryptionEnabled"], "TransitEncryptionMode": group["TransitEncryptionMode"],
            "CacheParameterGroupName": first["CacheParameterGroup"]["CacheParameterGroupName"],
            "PreferredMaintenanceWindow": first["PreferredMaintenanceWindow"],
        });
        ("ReplicationGroup", present(request))
    };
    let of_cluster = |cluster: &Value| {
        let request = json!({
            "CacheClusterId": cluster["CacheClusterId"], "Engine": cluster["Engine"], "EngineVersion": cluster["EngineVersion"],
            "CacheNodeType": cluster["CacheNodeType"], "NumCacheNodes": cluster["NumCacheNodes"],
            "CacheParameterGroupName": cluster["CacheParameterGroup"]["CacheParameterGroupName"],
            "PreferredMaintenanceWindow": cluster["PreferredMaintenanceWindow"],
        });
        ("CacheCluster", request)
    };
    groups(fleet).map(of_group).chain(members(fleet, None).map(of_cluster)).collect()
}

/// A template of `CloudFormation`.
pub(super) fn template(fleet: &Fleet) -> Value {
    let resources: Map<String, Value> = requests(fleet)
        .into_iter()
        .enumerate()
        .map(|(at, (kind, mut request))| {
            // A template calls a cluster's id its name.
            if let Some(id) = request.as_object_mut().and_then(|request| request.remove("CacheClusterId")) {
                request["ClusterName"] = id;
            }
            (format!("Cache{at:03}"), json!({"Type": format!("AWS::ElastiCache::{kind}"), "Properties": request}))
        })
        .collect();
    json!({"AWSTemplateFormatVersion": "2010-09-09", "Resources": resources})
}

/// Objects of ACK.
pub(super) fn objects(fleet: &Fleet) -> Vec<Value> {
    let object = |(kind, request): (&str, Value)| {
        let spec: Map<String, Value> = request
            .as_object()
            .into_iter()
            .flatten()
            .map(|(key, value)| (key[..1].to_lowercase() + &key[1..].replace("Id", "ID"), value.clone()))
            .collect();
        json!({"apiVersion": "elasticache.services.k8s.aws/v1alpha1", "kind": kind, "metadata": {"name": "x"}, "spec": spec})
    };
    requests(fleet).into_iter().map(object).collect()
}
