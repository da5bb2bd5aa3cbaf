//! Documents of AWS beside the descriptions of clusters: they say the same in every notation.

use proptest::prelude::*;
use serde_json::{Value, json};
use upgrade_import::{DocumentKind, ImportAnswer};

use super::fleet::{self, Fleet};
use super::{casing, clusters, faults, xml, yaml};
use crate::common::{config, import};

/// Some documents, each of another command. Names that are in `fleet` are used, so that they say something of its clusters.
fn documents() -> impl Strategy<Value = Vec<Value>> {
    let arn = |kind: &str, id: &str| format!("arn:aws:elasticache:us-west-2:123456789012:{kind}:{id}");
    let all = vec![
        json!({"ServerlessCaches": [{
            "ServerlessCacheName": "carts", "Status": "available", "Engine": "valkey", "MajorEngineVersion": "8",
            "FullEngineVersion": "8.0", "ARN": arn("serverlesscache", "carts"), "SubnetIds": ["subnet-1", "subnet-2"],
            "SecurityGroupIds": ["sg-1"], "CacheUsageLimits": {"DataStorage": {"Maximum": 10, "Unit": "GB"}},
            "Endpoint": {"Address": "carts-1abc4d.serverless.usw2.cache.amazonaws.com", "Port": 6379},
        }]}),
        json!({"GlobalReplicationGroups": [{
            "GlobalReplicationGroupId": "ldgnf-world", "Status": "available", "CacheNodeType": "cache.r6g.large",
            "Engine": "redis", "EngineVersion": "7.0.7", "ClusterEnabled": true, "AuthTokenEnabled": false,
            "TransitEncryptionEnabled": true, "AtRestEncryptionEnabled": true, "ARN": arn("globalreplicationgroup", "ldgnf-world"),
            "Members": [
                {"ReplicationGroupId": "world-1", "ReplicationGroupRegion": "us-west-2", "Role": "PRIMARY", "Status": "associated"},
                {"ReplicationGroupId": "world-2", "ReplicationGroupRegion": "eu-west-1", "Role": "SECONDARY", "Status": "associated"},
            ],
        }]}),
        json!({"Snapshots": [{
            "SnapshotName": "before", "ReplicationGroupId": "group-0", "SnapshotStatus": "available", "SnapshotSource": "manual",
            "CacheNodeType": "cache.r6g.large", "Engine": "redis", "EngineVersion": "6.0", "ARN": arn("snapshot", "before"),
            "NodeSnapshots": [{"NodeGroupId": "0001", "CacheSize": "12 MB", "SnapshotCreateTime": "2026-11-01T03:04:05.678000+00:00"}],
        }]}),
        json!({"Parameters": [
            {"ParameterName": "appendonly", "ParameterValue": "no", "Source": "user", "DataType": "string",
             "AllowedValues": "yes,no", "IsModifiable": true, "MinimumEngineVersion": "2.6.13", "ChangeType": "immediate"},
            {"ParameterName": "maxmemory-policy", "ParameterValue": "allkeys-lru", "Source": "user", "DataType": "string",
             "IsModifiable": true, "MinimumEngineVersion": "2.6.13", "ChangeType": "immediate"},
        ]}),
        json!({"CacheParameterGroups": [{
            "CacheParameterGroupName": "own", "CacheParameterGroupFamily": "redis7", "Description": "Own values", "IsGlobal": false,
            "ARN": arn("parametergroup", "own"),
        }]}),
        json!({"UserGroups": [{
            "UserGroupId": "shop", "Status": "active", "Engine": "redis", "UserIds": ["default", "shop-app"],
            "MinimumEngineVersion": "6.0", "ReplicationGroups": ["group-0"], "ARN": arn("usergroup", "shop"),
        }]}),
        json!({"CacheEngineVersions": [
            {"Engine": "redis", "EngineVersion": "7.1", "CacheParameterGroupFamily": "redis7",
             "CacheEngineDescription": "Redis", "CacheEngineVersionDescription": "redis version 7.1.0"},
            {"Engine": "valkey", "EngineVersion": "8.1", "CacheParameterGroupFamily": "valkey8",
             "CacheEngineDescription": "Valkey", "CacheEngineVersionDescription": "valkey version 8.1.0"},
        ]}),
        json!({"UpdateActions": [{
            "ReplicationGroupId": "group-0", "ServiceUpdateName": "elasticache-20261001-002", "ServiceUpdateSeverity": "important",
            "ServiceUpdateStatus": "available", "ServiceUpdateType": "security-update", "UpdateActionStatus": "not-applied",
            "UpdateActionAvailableDate": "2026-10-01T00:00:00+00:00", "ServiceUpdateRecommendedApplyByDate": "2026-12-01T00:00:00+00:00",
            "SlaMet": "n/a", "NodesUpdated": "0/3", "Engine": "redis",
        }]}),
        json!({"ServiceUpdates": [{
            "ServiceUpdateName": "elasticache-20261001-002", "ServiceUpdateSeverity": "important", "ServiceUpdateStatus": "available",
            "ServiceUpdateType": "security-update", "Engine": "redis", "EngineVersion": "7.0.0 onwards",
            "ServiceUpdateReleaseDate": "2026-10-01T00:00:00+00:00", "AutoUpdateAfterRecommendedApplyByDate": false,
        }]}),
        json!({"ReservedCacheNodes": [{
            "ReservedCacheNodeId": "ri-1", "CacheNodeType": "cache.r6g.large", "Duration": 31_536_000, "CacheNodeCount": 2,
            "ProductDescription": "redis", "OfferingType": "No Upfront", "State": "active", "StartTime": "2026-01-01T00:00:00+00:00",
        }]}),
        json!({"ScaleUpModifications": ["cache.r6g.xlarge", "cache.r6g.2xlarge"], "ScaleDownModifications": ["cache.t4g.micro"]}),
    ];
    prop::sample::subsequence(all.clone(), 1..=all.len())
}

/// Each document in a notation that loses nothing of it.
fn notations(documents: &[Value]) -> Vec<(&'static str, String)> {
    let each = |write: &dyn Fn(&Value) -> String| documents.iter().map(write).collect::<String>();
    vec![
        ("yaml", each(&|value| format!("---\n{}", yaml::document(value)))),
        ("yaml-stream", each(&|value| format!("---\n{}", yaml::document(&json!([value]))))),
        ("xml", each(&|value| xml::answer(value, None))),
        ("camelCase", each(&|value| format!("{:#}\n", casing::camel(value)))),
        ("snake_case", each(&|value| format!("{:#}\n", casing::snake(value)))),
        ("Ansible", each(&|value| format!("ok: [localhost] => {:#}\n", json!({"result": casing::snake(value)})))),
    ]
}

/// What was found, in the order of the text: kinds and counts.
fn kinds(answer: &ImportAnswer) -> Vec<(DocumentKind, u32)> {
    answer.documents.iter().map(|document| (document.kind, document.count)).collect()
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn every_notation_says_the_same(fleet in fleet::any(), documents in documents()) {
        let Fleet { groups, clusters: members } = fleet;
        let described = format!("{groups}\n{members}\n");
        let json = documents.iter().map(Value::to_string).collect::<Vec<_>>().join("\n");
        let json = import(&format!("{described}{json}"));
        prop_assert!(faults(&json).is_empty(), "{:?}", json.problems);
        prop_assert_eq!(json.documents.len(), documents.len() + 2);
        for (name, text) in notations(&documents) {
            let other = import(&format!("{described}{text}"));
            prop_assert!(faults(&other).is_empty(), "{}: {:?}\n{}", name, faults(&other), text);
            prop_assert_eq!(kinds(&other), kinds(&json), "{}\n{}", name, text);
            prop_assert_eq!(clusters(&other), clusters(&json), "{}\n{}", name, text);
            prop_assert_eq!(other.status, json.status, "{}: {:?}", name, other.problems);
        }
    }
}
