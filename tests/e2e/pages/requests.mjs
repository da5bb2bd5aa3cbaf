// Requests whose answers have, between them, every part that the page can show.
import { readFileSync } from "node:fs";

const group = {
  kind: "replication-group",
  id: "orders",
  region: "eu-west-1",
  engine: "redis",
  version: "5.0.6",
  nodeType: "cache.r6g.large",
  shards: 1,
  replicasPerShard: 1,
  clusterMode: "disabled",
  automaticFailover: true,
  multiAz: true,
  status: "available",
  pending: {},
  parameterGroup: { name: "default.redis5.0", family: "redis5.0", isDefault: true, parameters: {} },
  inTransitEncryption: "disabled",
  atRestEncryption: false,
  auth: "none",
};

/** A block with five reasons; options of three parts, with long names. */
export const combined = {
  cluster: {
    ...group,
    automaticFailover: false,
    multiAz: false,
    pending: { nodeType: "cache.r6g.xlarge" },
    parameterGroup: { name: "mine", family: "redis5.0", isDefault: false, parameters: {} },
    data: { databasesInUse: [0] },
    client: { clusterProtocol: true },
  },
  goal: { engine: "redis", version: "7.1", clusterMode: "enabled" },
  asOf: "2026-11-22",
};

/** No option: the node type needs a newer engine, and no newer one is wanted. */
export const noWay = {
  cluster: { ...group, kind: "global-datastore", version: "5.0.6", nodeType: "cache.m5.large", parameterGroup: { name: "default.redis5.0", isDefault: true }, globalDatastore: { role: "primary", members: 2 } },
  goal: { version: "5.0.6", nodeType: "cache.r7g.large" },
  asOf: "2026-11-22",
};

/** Nothing to do, and something to know. */
export const upToDate = { cluster: { ...group, version: "6.2" }, goal: { version: "6.2" }, asOf: "2026-11-22" };

/** Away for a time that AWS does not publish, with an estimate. */
export const estimated = {
  cluster: { ...group, replicasPerShard: 0, automaticFailover: false, multiAz: false, data: { usedBytes: 5368709120 } },
  goal: { version: "7.1", timing: "immediately" },
  asOf: "2026-11-22",
};

const example = JSON.parse(readFileSync(new URL("../../../web/ui/src/model/example.json", import.meta.url), "utf8"));

/** The example's block, of somebody's own cluster. */
export const blocked = { ...example, cluster: { ...example.cluster, id: "carts" } };
