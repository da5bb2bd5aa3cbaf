// What AWS prints about a replication group, shortened to what bears on an upgrade.

const member = (group, number, version, pending = {}) => ({
  CacheClusterId: `${group}-00${number}`,
  CacheNodeType: "cache.r6g.large",
  Engine: "redis",
  EngineVersion: version,
  CacheClusterStatus: "available",
  NumCacheNodes: 1,
  PreferredMaintenanceWindow: "sun:05:00-sun:06:00",
  PendingModifiedValues: pending,
  CacheParameterGroup: { CacheParameterGroupName: "default.redis6.x", ParameterApplyStatus: "in-sync", CacheNodeIdsToReboot: [] },
  SnapshotRetentionLimit: 1,
  SnapshotWindow: "03:00-04:00",
  ReplicationGroupId: group,
  TransitEncryptionEnabled: true,
  TransitEncryptionMode: "required",
  AtRestEncryptionEnabled: true,
  AuthTokenEnabled: false,
  ARN: `arn:aws:elasticache:eu-west-1:123456789012:cluster:${group}-00${number}`,
});

const group = (id, pending = {}) => ({
  ReplicationGroupId: id,
  Description: "sessions",
  Status: "available",
  PendingModifiedValues: pending,
  MemberClusters: [`${id}-001`, `${id}-002`],
  NodeGroups: [
    {
      NodeGroupId: "0001",
      Status: "available",
      NodeGroupMembers: [
        { CacheClusterId: `${id}-001`, CacheNodeId: "0001", PreferredAvailabilityZone: "eu-west-1a", CurrentRole: "primary" },
        { CacheClusterId: `${id}-002`, CacheNodeId: "0001", PreferredAvailabilityZone: "eu-west-1b", CurrentRole: "replica" },
      ],
    },
  ],
  AutomaticFailover: "enabled",
  MultiAZ: "enabled",
  SnapshotRetentionLimit: 1,
  SnapshotWindow: "03:00-04:00",
  ClusterEnabled: false,
  CacheNodeType: "cache.r6g.large",
  AuthTokenEnabled: false,
  TransitEncryptionEnabled: true,
  TransitEncryptionMode: "required",
  AtRestEncryptionEnabled: true,
  DataTiering: "disabled",
  ClusterMode: "disabled",
  Engine: "redis",
  ARN: `arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:${id}`,
});

/** `describe-cache-clusters` of many single clusters, with versions in turn, as short as AWS's description can be. */
export const fleet = (count, versions = ["5.0.6", "6.2.6", "7.1.0"]) =>
  JSON.stringify({
    CacheClusters: Array.from({ length: count }, (_, place) => ({
      CacheClusterId: `web-${place + 1}`,
      CacheNodeType: "cache.r6g.large",
      Engine: "redis",
      EngineVersion: versions[place % versions.length],
      CacheClusterStatus: "available",
      NumCacheNodes: 1,
      PendingModifiedValues: {},
      ARN: `arn:aws:elasticache:eu-west-1:123456789012:cluster:web-${place + 1}`,
    })),
  });

const scaleUp = { CacheNodeType: "cache.r6g.xlarge" };

/** `describe-replication-groups` of one group. */
export const groups = (...ids) => JSON.stringify({ ReplicationGroups: ids.map((id) => group(id)) }, null, 4);

/** `describe-cache-clusters` of its members, on all of which a scale-up is pending. */
export const clusters = (...ids) =>
  JSON.stringify({ CacheClusters: ids.flatMap((id) => [member(id, 1, "6.2.6", scaleUp), member(id, 2, "6.2.6", scaleUp)]) }, null, 4);

/** Both, one after the other, as two commands print them. */
export const both = (...ids) => `${groups(...ids)}\n${clusters(...ids)}\n`;
