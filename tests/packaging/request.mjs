// What every consumer asks. A scale-up is pending, and the upgrade is wanted at once: the answer has every part that there is.
export default {
  cluster: {
    kind: "replication-group",
    id: "orders",
    region: "us-east-1",
    engine: "redis",
    version: "5.0.6",
    nodeType: "cache.r6g.large",
    shards: 1,
    replicasPerShard: 1,
    clusterMode: "disabled",
    automaticFailover: true,
    multiAz: true,
    status: "available",
    pending: { nodeType: "cache.r6g.xlarge" },
    inTransitEncryption: "disabled",
  },
  goal: { version: "7.1", timing: "immediately" },
};
