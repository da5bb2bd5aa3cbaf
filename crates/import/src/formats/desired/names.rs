//! What tools call the properties of a cluster: as AWS's requests do, or as Terraform's provider does, in any casing.

use super::resource::ResourceKind;
use crate::formats::names::Holds::{self, Flag, List, Number, Text};

/// A property of a cluster, whatever a tool calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Property {
    ActualVersion,
    Arn,
    AtRest,
    AuthToken,
    AuthTokenEnabled,
    AutomaticFailover,
    ClusterEnabled,
    ClusterMode,
    DataTiering,
    Engine,
    EngineVersion,
    Failover,
    Global,
    Group,
    Id,
    InTransit,
    InTransitMode,
    MaintenanceWindow,
    MajorVersion,
    Members,
    MultiAz,
    MultiAzWord,
    NodeType,
    Nodes,
    NumCacheClusters,
    ParameterGroup,
    Region,
    Replicas,
    Shards,
    SnapshotWindow,
    Status,
    UserGroup,
    UserGroups,
}

use Property as P;

/// The names without their casing, and what is under them.
const NAMES: &[(&str, Property, Holds)] = &[
    ("arn", P::Arn, Text),
    ("atrestencryptionenabled", P::AtRest, Flag),
    ("authtoken", P::AuthToken, Text),
    ("authtokenenabled", P::AuthTokenEnabled, Flag),
    ("automaticfailover", P::AutomaticFailover, Text),
    ("automaticfailoverenabled", P::Failover, Flag),
    ("cacheclusterstatus", P::Status, Text),
    ("cachenodetype", P::NodeType, Text),
    ("cacheparametergroupname", P::ParameterGroup, Text),
    ("clusterenabled", P::ClusterEnabled, Flag),
    ("clustermode", P::ClusterMode, Text),
    ("datatieringenabled", P::DataTiering, Flag),
    ("engine", P::Engine, Text),
    ("engineversion", P::EngineVersion, Text),
    ("engineversionactual", P::ActualVersion, Text),
    ("fullengineversion", P::ActualVersion, Text),
    ("globalreplicationgroupid", P::Global, Text),
    ("maintenancewindow", P::MaintenanceWindow, Text),
    ("majorengineversion", P::MajorVersion, Text),
    ("memberclusters", P::Members, List),
    ("multiaz", P::MultiAzWord, Text),
    ("multiazenabled", P::MultiAz, Flag),
    ("nodetype", P::NodeType, Text),
    ("numbercacheclusters", P::NumCacheClusters, Number),
    ("numcacheclusters", P::NumCacheClusters, Number),
    ("numcachenodes", P::Nodes, Number),
    ("numnodegroups", P::Shards, Number),
    ("parametergroupname", P::ParameterGroup, Text),
    ("preferredmaintenancewindow", P::MaintenanceWindow, Text),
    ("region", P::Region, Text),
    ("replicaspernodegroup", P::Replicas, Number),
    ("snapshotwindow", P::SnapshotWindow, Text),
    ("status", P::Status, Text),
    ("transitencryptionenabled", P::InTransit, Flag),
    ("transitencryptionmode", P::InTransitMode, Text),
    ("usergroupid", P::UserGroup, Text),
    ("usergroupids", P::UserGroups, List),
];

/// What a tool means by a key of a resource of this kind.
pub(super) fn property(kind: ResourceKind, key: &str) -> Option<(Property, Holds)> {
    let is = |names: &[&str]| names.iter().any(|name| same(key, name));
    let ids: &[&str] = match kind {
        ResourceKind::Group => &["replicationgroupid"],
        ResourceKind::CacheCluster => &["cacheclusterid", "clusterid", "clustername"],
        ResourceKind::Serverless => &["serverlesscachename", "name"],
        ResourceKind::Global | ResourceKind::Other => &[],
    };
    if is(ids) {
        return Some((P::Id, Text));
    }
    if kind == ResourceKind::CacheCluster && is(&["replicationgroupid"]) {
        return Some((P::Group, Text));
    }
    NAMES.iter().find(|(name, ..)| same(key, name)).map(|(_, property, holds)| (*property, *holds))
}

fn same(key: &str, name: &str) -> bool {
    let letters = key.bytes().filter(|byte| *byte != b'_');
    letters.map(|byte| byte.to_ascii_lowercase()).eq(name.bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_property_has_many_names() {
        for (kind, keys, wanted) in [
            (ResourceKind::Group, ["replication_group_id", "ReplicationGroupId", "replicationGroupID"], P::Id),
            (ResourceKind::CacheCluster, ["cluster_id", "ClusterName", "cacheClusterID"], P::Id),
            (
                ResourceKind::CacheCluster,
                ["replication_group_id", "ReplicationGroupId", "replicationGroupID"],
                P::Group,
            ),
            (ResourceKind::Group, ["node_type", "CacheNodeType", "cacheNodeType"], P::NodeType),
            (ResourceKind::Group, ["multi_az_enabled", "MultiAZEnabled", "multiAzEnabled"], P::MultiAz),
            (
                ResourceKind::Group,
                ["number_cache_clusters", "NumCacheClusters", "numCacheClusters"],
                P::NumCacheClusters,
            ),
        ] {
            for key in keys {
                assert_eq!(property(kind, key).map(|(property, _)| property), Some(wanted), "{key}");
            }
        }
        for key in ["", "description", "engineVersions"] {
            assert_eq!(property(ResourceKind::Group, key), None, "{key}");
        }
    }
}
