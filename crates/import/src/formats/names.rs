//! AWS's names of what is read, and what each holds: for notations that write names or values in another form.

use serde_json::{Map, Number, Value};

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// A string; `7.1` is one too.
    Text,
    /// True or false.
    Flag,
    /// A whole number.
    Number,
    /// A list.
    List,
    /// An object.
    Object,
}

use Holds::{Flag, List, Number as Whole, Object, Text};

/// The fields that are read, and those that can be pending. `UserGroups` is an object where it is pending; nothing in it is
/// read there.
const NAMES: &[(&str, Holds)] = &[
    // Documents.
    ("ReplicationGroups", List),
    ("ReplicationGroup", Object),
    ("CacheClusters", List),
    ("CacheCluster", Object),
    ("GlobalReplicationGroups", List),
    ("GlobalReplicationGroup", Object),
    ("ServerlessCaches", List),
    ("ServerlessCache", Object),
    ("Snapshots", List),
    ("Snapshot", Object),
    ("Parameters", List),
    ("CacheParameterGroups", List),
    ("CacheParameterGroup", Object),
    ("UserGroups", List),
    ("CacheEngineVersions", List),
    ("ScaleUpModifications", List),
    ("ScaleDownModifications", List),
    ("UpdateActions", List),
    ("ServiceUpdates", List),
    ("ReservedCacheNodes", List),
    ("MetricDataResults", List),
    ("Datapoints", List),
    ("Marker", Text),
    ("NextToken", Text),
    // Lists and objects inside of items.
    ("CacheNodes", List),
    ("GlobalNodeGroups", List),
    ("MemberClusters", List),
    ("Members", List),
    ("NodeGroupMembers", List),
    ("NodeGroups", List),
    ("NodeSnapshots", List),
    ("UserGroupIds", List),
    ("ConfigurationEndpoint", Object),
    ("Endpoint", Object),
    ("GlobalReplicationGroupInfo", Object),
    ("PendingModifiedValues", Object),
    ("PrimaryEndpoint", Object),
    ("ReadEndpoint", Object),
    ("ReaderEndpoint", Object),
    // What can be pending only.
    ("AuthTokenStatus", Text),
    ("AutomaticFailoverStatus", Text),
    ("CacheNodeIdsToRemove", List),
    ("LogDeliveryConfigurations", List),
    ("PrimaryClusterId", Text),
    ("Resharding", Object),
    ("ScaleConfig", Object),
    // Values.
    ("ARN", Text),
    ("Address", Text),
    ("AtRestEncryptionEnabled", Flag),
    ("AuthTokenEnabled", Flag),
    ("AutoMinorVersionUpgrade", Flag),
    ("AutoUpdateAfterRecommendedApplyByDate", Flag),
    ("AutomaticFailover", Text),
    ("CacheClusterId", Text),
    ("CacheClusterStatus", Text),
    ("CacheEngineVersionDescription", Text),
    ("CacheNodeId", Text),
    ("CacheNodeType", Text),
    ("CacheParameterGroupFamily", Text),
    ("CacheParameterGroupName", Text),
    ("ClusterEnabled", Flag),
    ("ClusterMode", Text),
    ("CurrentRole", Text),
    ("DataTiering", Text),
    ("Durability", Text),
    ("EffectiveDurability", Text),
    ("Engine", Text),
    ("EngineVersion", Text),
    ("FullEngineVersion", Text),
    ("GlobalReplicationGroupId", Text),
    ("GlobalReplicationGroupMemberRole", Text),
    ("IpDiscovery", Text),
    ("Label", Text),
    ("MajorEngineVersion", Text),
    ("MultiAZ", Text),
    ("NetworkType", Text),
    ("NodeGroupId", Text),
    ("NumCacheNodes", Whole),
    ("ParameterApplyStatus", Text),
    ("ParameterName", Text),
    ("ParameterValue", Text),
    ("ProductDescription", Text),
    ("PreferredAvailabilityZone", Text),
    ("PreferredMaintenanceWindow", Text),
    ("ReplicationGroupId", Text),
    ("ReplicationGroupRegion", Text),
    ("ReservedCacheNodeId", Text),
    ("Role", Text),
    ("ServerlessCacheName", Text),
    ("ServiceUpdateName", Text),
    ("ServiceUpdateRecommendedApplyByDate", Text),
    ("Slots", Text),
    ("SnapshotCreateTime", Text),
    ("SnapshotRetentionLimit", Whole),
    ("SnapshotStatus", Text),
    ("SnapshotWindow", Text),
    ("State", Text),
    ("Source", Text),
    ("Status", Text),
    ("TransitEncryptionEnabled", Flag),
    ("TransitEncryptionMode", Text),
    ("UpdateActionStatus", Text),
    ("UserGroupId", Text),
];

/// What AWS has under this name.
pub(super) fn holds(name: &str) -> Option<Holds> {
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, holds)| *holds)
}

/// AWS's name of a field in any casing: `cacheClusterId`, `cache_cluster_id`, `CacheClusterId`.
pub(super) fn of_key(key: &str) -> Option<&'static str> {
    NAMES.iter().map(|(name, _)| *name).find(|name| same(key, name))
}

fn same(key: &str, name: &str) -> bool {
    let mut letters = key.bytes().filter(|byte| *byte != b'_');
    name.bytes().all(|byte| letters.next().is_some_and(|letter| letter.eq_ignore_ascii_case(&byte)))
        && letters.next().is_none()
}

/// The value of a text that stands for what AWS has under this name, in notations where every value is a text.
///
/// Where the text does not fit, it stays a text, and whoever reads it says what is wrong.
pub(super) fn value(name: &str, text: &str) -> Value {
    let plain = || Value::String(text.to_owned());
    match holds(name) {
        Some(Flag) if text.eq_ignore_ascii_case("true") => Value::Bool(true),
        Some(Flag) if text.eq_ignore_ascii_case("false") => Value::Bool(false),
        Some(Whole) => text.parse::<u32>().map_or_else(|_| plain(), |number| Value::Number(Number::from(number))),
        Some(List) if text.is_empty() => Value::Array(Vec::new()),
        Some(Object) if text.is_empty() => Value::Object(Map::new()),
        _ => plain(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_name_has_many_casings() {
        for key in ["CacheClusterId", "cacheClusterId", "cache_cluster_id", "CACHE_CLUSTER_ID"] {
            assert_eq!(of_key(key), Some("CacheClusterId"), "{key}");
        }
        assert_eq!(of_key("multi_az"), Some("MultiAZ"));
        assert_eq!(of_key("arn"), Some("ARN"));
        for key in ["", "_", "cacheCluster Id", "cacheClusterIds", "cacheCluste"] {
            assert_eq!(of_key(key), None, "{key}");
        }
    }

    #[test]
    fn no_two_names_differ_in_casing_only() {
        for (at, (name, _)) in NAMES.iter().enumerate() {
            assert_eq!(NAMES.iter().position(|(other, _)| same(name, other)), Some(at), "{name}");
        }
    }

    #[test]
    fn a_text_becomes_what_aws_has_under_the_name() {
        for (name, text, found) in [
            ("EngineVersion", "6.0", json!("6.0")),
            ("NumCacheNodes", "3", json!(3)),
            ("NumCacheNodes", "three", json!("three")),
            ("ClusterEnabled", "True", json!(true)),
            ("ClusterEnabled", "on", json!("on")),
            ("PendingModifiedValues", "", json!({})),
            ("NodeGroups", "", json!([])),
            ("Engine", "", json!("")),
            ("NobodyKnows", "7", json!("7")),
        ] {
            assert_eq!(value(name, text), found, "{name} {text}");
        }
    }
}
