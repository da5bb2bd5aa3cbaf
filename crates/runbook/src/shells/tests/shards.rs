//! The shards of a new replication group, in every shell.

use upgrade_rules::facts::{ClusterMode, Kind};
use upgrade_rules::model::{Create, Operation};
use upgrade_rules::{Engine, Guide};

use super::{cluster, command, step, version};
use crate::answer::Shell;

/// What names the shards of a new group, in one shell.
fn shards(shards: Option<u32>, replicas: Option<u32>, shell: Shell) -> String {
    shards_of("pages", shards, replicas, shell)
}

/// The same, of a cluster with this id.
fn shards_of(id: &str, shards: Option<u32>, replicas: Option<u32>, shell: Shell) -> String {
    let mut facts = cluster(Kind::ReplicationGroup, id, None);
    (facts.cluster_mode, facts.shards, facts.replicas_per_shard) = (Some(ClusterMode::Enabled), shards, replicas);
    let from = version(Engine::Redis, "6.2");
    let create = Create {
        version: from,
        node_type: Some("cache.r6g.large".into()),
        mode: Some(ClusterMode::Enabled),
        shards,
        seeded: true,
        in_transit: false,
        at_rest: false,
        durability: None,
        serverless: false,
    };
    command(Guide::CURRENT, &step(Guide::CURRENT, &facts, from, Operation::Create(create), |_| {}), from, shell)
}

#[test]
fn each_shard_has_a_line() {
    for (shell, continues) in [(Shell::Posix, '\\'), (Shell::Cmd, '^'), (Shell::Powershell, '`')] {
        let expected = "--num-node-groups 2 \\\n   --node-group-configuration \\\n      \
            \"PrimaryAvailabilityZone=MY-SHARD-1-ZONE-1,\
            ReplicaAvailabilityZones=[MY-SHARD-1-ZONE-2,MY-SHARD-1-ZONE-3],ReplicaCount=2\" \\\n      \
            \"PrimaryAvailabilityZone=MY-SHARD-2-ZONE-1,\
            ReplicaAvailabilityZones=[MY-SHARD-2-ZONE-2,MY-SHARD-2-ZONE-3],ReplicaCount=2\" \\\n   --snapshot-name ";
        let text = shards(Some(2), Some(2), shell);
        assert!(text.contains(&expected.replace('\\', &continues.to_string())), "{text}");
        assert!(!text.contains("--replicas-per-node-group"), "{text}");
    }
    let request = shards(Some(2), Some(2), Shell::QueryApi);
    for line in [
        "&NodeGroupConfiguration.NodeGroupConfiguration.2.PrimaryAvailabilityZone=MY-SHARD-2-ZONE-1\n",
        "&NodeGroupConfiguration.NodeGroupConfiguration.2.ReplicaAvailabilityZones.AvailabilityZone.2=MY-SHARD-2-ZONE-3\n",
        "&NodeGroupConfiguration.NodeGroupConfiguration.2.ReplicaCount=2\n",
        "&NumNodeGroups=2\n",
    ] {
        assert!(request.contains(line), "{line}{request}");
    }
    assert!(shards(Some(2), Some(2), Shell::Console).contains("shard by shard"));
}

#[test]
fn in_json_a_number_is_a_number() {
    // The prompt does not carry the id: the request goes as JSON.
    let text = shards_of("pa%ges", Some(2), Some(1), Shell::Cmd);
    let shard = r#"{\"PrimaryAvailabilityZone\":\"MY-SHARD-2-ZONE-1\",\"ReplicaAvailabilityZones\":[\"MY-SHARD-2-ZONE-2\"],\"ReplicaCount\":1}"#;
    assert!(text.contains(shard), "{text}");
}

#[test]
fn a_shard_without_replicas_has_no_zones_for_them() {
    let text = shards(Some(3), Some(0), Shell::Posix);
    assert!(text.contains("\"PrimaryAvailabilityZone=MY-SHARD-3-ZONE-1,ReplicaCount=0\""), "{text}");
    assert!(!text.contains("ReplicaAvailabilityZones"), "{text}");
}

#[test]
fn replicas_that_are_not_counted_have_placeholders() {
    let text = shards(Some(3), None, Shell::Posix);
    assert!(
        text.contains("ReplicaAvailabilityZones=[MY-SHARD-3-REPLICA-ZONES],ReplicaCount=MY-REPLICA-COUNT\""),
        "{text}"
    );
}

#[test]
fn many_shards_and_shards_that_are_not_counted_are_in_a_file() {
    for count in [Some(7), None] {
        let text = shards(count, Some(1), Shell::Posix);
        assert!(text.contains("--node-group-configuration file://node-groups.json "), "{text}");
        let request = shards(count, Some(1), Shell::QueryApi);
        assert!(request.contains(".1.PrimaryAvailabilityZone=") && !request.contains(".2.Primary"), "{request}");
    }
    assert!(shards(Some(6), Some(1), Shell::Posix).contains("MY-SHARD-6-ZONE-2"));
}

#[test]
fn one_shard_has_one_list_of_zones() {
    let text = shards(Some(1), Some(1), Shell::Posix);
    assert!(text.contains("--preferred-cache-cluster-a-zs MY-ZONE-1 MY-ZONE-2 "), "{text}");
    assert!(!text.contains("--node-group-configuration"), "{text}");
    assert!(!shards(Some(1), Some(1), Shell::Console).contains("shard by shard"));
}
