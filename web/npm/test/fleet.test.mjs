import assert from "node:assert/strict";
import { test } from "node:test";

import { importDescriptions, plan, planFleet, planText, render, renderFleet } from "elasticache-upgrade-planner";
import { run } from "./support/command.mjs";
import { blocked, description, simple, upToDate } from "./support/requests.mjs";

const requests = [simple, JSON.stringify(blocked), upToDate, "half a", { ...simple, cluster: { ...simple.cluster, id: "other" } }];

test("a fleet has a row for each request, and a wrong one stops no other", () => {
  const { rows, totals } = planFleet(requests);
  assert.deepEqual(rows.map(({ status }) => status), ["planned", "planned", "up-to-date", "invalid", "planned"]);
  assert.equal(totals.clusters, 5);
  assert.equal(totals.invalid, 1);
  for (const [index, request] of requests.entries()) {
    const answer = plan(request);
    const chosen = answer.strategies.find(({ id }) => id === answer.recommended);
    assert.equal(rows[index].summary, answer.summary);
    assert.equal(rows[index].verdict, answer.direct?.verdict);
    assert.equal(rows[index].option, chosen?.id);
    assert.equal(rows[index].downtime, chosen?.interruption.summary);
  }
});

test("clusters with the same plan are one wave", () => {
  const { waves } = planFleet(requests);
  assert.ok(waves.some(({ rows }) => rows.join() === "0,4"), JSON.stringify(waves));
});

test("a fleet is written in its formats, and in no other", () => {
  assert.deepEqual(JSON.parse(renderFleet(requests, "json")), planFleet(requests));
  const lines = renderFleet(requests, "ndjson").trimEnd().split("\n");
  assert.deepEqual(lines.map((line) => JSON.parse(line)), planFleet(requests).rows);
  assert.equal(renderFleet(requests, "csv").trimEnd().split("\r\n").length, 6);
  assert.match(renderFleet(requests, "markdown"), /^# ElastiCache upgrade plans\n/);
  assert.throws(() => renderFleet(requests, "pdf"), RangeError);
});

test("plan --to plans what the AWS CLI prints", async () => {
  const [{ cluster }] = importDescriptions(description).clusters;
  const goal = { version: "8.1", engine: "valkey", nodeType: "cache.r7g.large", timing: "immediately", limits: { writeInterruptionSeconds: 60, keepData: true } };
  const typed = ["--to", "8.1", "--engine", "valkey", "--node-type", "cache.r7g.large", "--timing", "immediately", "--max-write-interruption", "60", "--keep-data"];
  const answered = await run(["plan", ...typed], description);
  assert.equal(answered.stdout, `${planText({ cluster, goal })}\n`);
  const document = await run(["plan", ...typed, "--format", "markdown"], description);
  assert.equal(document.stdout, render({ cluster, goal }, "markdown").replace(/\n?$/, "\n"));
});

test("plan --to says every part of a goal", async () => {
  const typed = ["--to", "9.0", "--engine", "valkey", "--cluster-mode", "enabled", "--shards", "2", "--in-transit-encryption", "required", "--at-rest-encryption", "--durability", "sync", "--keep-rollback"];
  const { stdout } = await run(["import", ...typed], description);
  assert.deepEqual(JSON.parse(stdout).goal, {
    version: "9.0",
    engine: "valkey",
    clusterMode: "enabled",
    shards: 2,
    inTransitEncryption: "required",
    atRestEncryption: true,
    durability: "sync",
    limits: { keepRollback: true },
  });
  const serverless = await run(["import", "--to", "8", "--engine", "valkey", "--serverless"], description);
  assert.equal(JSON.parse(serverless.stdout).goal.kind, "serverless");
});

test("a version can be named with its engine", async () => {
  const { stdout } = await run(["import", "--to", "valkey-8.1"], description);
  assert.deepEqual(JSON.parse(stdout).goal, { version: "8.1", engine: "valkey" });
  const twice = await run(["import", "--to", "valkey-8.1", "--engine", "redis"], description);
  assert.deepEqual([twice.status, twice.stdout], [2, ""]);
  assert.match(twice.stderr, /name two engines/);
});

const two = JSON.stringify({ ReplicationGroups: ["orders", "pages"].map((id) => ({ ...JSON.parse(description).ReplicationGroups[0], ReplicationGroupId: id })) });

test("of several clusters, plan --to asks for one, and --fleet plans all", async () => {
  const asked = await run(["plan", "--to", "newest"], two);
  assert.equal(asked.status, 2);
  assert.match(asked.stderr, /`orders`, `pages`/);
  const one = await run(["plan", "--to", "newest", "--cluster", "pages"], two);
  assert.equal(JSON.parse(one.stdout).status, "conditional");
  const none = await run(["plan", "--to", "newest", "--cluster", "carts"], two);
  assert.deepEqual([none.status, none.stdout], [2, ""]);
  const all = await run(["plan", "--fleet", "--to", "newest"], two);
  assert.deepEqual(JSON.parse(all.stdout).rows.map(({ cluster }) => cluster), ["orders", "pages"]);
  assert.equal(all.status, 1);
  const empty = await run(["plan", "--fleet", "--to", "newest"], '{"ReplicationGroups":[]}');
  assert.deepEqual([empty.status, empty.stdout], [2, ""]);
});

test("plan --fleet without a goal reads requests, one to a line", async () => {
  const lines = [simple, blocked].map((request) => JSON.stringify(request)).join("\n");
  const { status, stdout } = await run(["plan", "--fleet", "--format", "ndjson"], lines);
  assert.equal(status, 1);
  assert.equal(stdout, renderFleet([simple, blocked], "ndjson"));
});
