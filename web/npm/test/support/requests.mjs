/** Requests that several tests ask. */

import { readFileSync } from "node:fs";

const bench = (name) => JSON.parse(readFileSync(new URL(`../../../../tests/corpus/bench/${name}.json`, import.meta.url), "utf8"));

/** Everything known, nothing that blocks. */
export const simple = bench("simple");
/** A scale-up is pending, and the upgrade is wanted at once. */
export const blocked = bench("blocked");
/** Kind, engine and version, and nothing else. */
export const manyUnknowns = bench("many-unknowns");
/** The version wanted is the version there is. */
export const upToDate = { ...simple, goal: { version: simple.cluster.version } };

/** No option: the node type needs a newer engine, and no newer one is wanted. */
export const noWay = {
  cluster: { kind: "global-datastore", engine: "redis", version: "5.0.6", nodeType: "cache.m5.large", pending: {} },
  goal: { version: "5.0.6", nodeType: "cache.r7g.large" },
};

/** A description with everything that one document can say. */
export const description = JSON.stringify({
  ReplicationGroups: [
    {
      ReplicationGroupId: "orders",
      Status: "available",
      PendingModifiedValues: {},
      MemberClusters: ["orders-001"],
      NodeGroups: [{ NodeGroupId: "0001", Status: "available", NodeGroupMembers: [{ CacheClusterId: "orders-001" }] }],
      AutomaticFailover: "disabled",
      MultiAZ: "disabled",
      ClusterEnabled: false,
      CacheNodeType: "cache.r6g.large",
      Engine: "redis",
    },
  ],
});
