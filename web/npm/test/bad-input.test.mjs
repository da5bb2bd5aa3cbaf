import assert from "node:assert/strict";
import { test } from "node:test";

import { importDescriptions, Planner, plan, planText, render } from "elasticache-upgrade-planner";
import { simple } from "./support/requests.mjs";

/** The errors of a request that must be refused, all with the shape that every error has. */
function refused(request) {
  const answer = plan(request);
  assert.equal(answer.status, "invalid");
  assert.notEqual(answer.summary, "");
  assert.deepEqual(answer.strategies, []);
  assert.ok(answer.errors.length > 0);
  for (const { path, code, message } of answer.errors) {
    assert.equal(typeof path, "string");
    assert.match(code, /^[a-z0-9-]+$/);
    assert.match(message, /^(?:[^A-Z]|AWS|ElastiCache|Memcached|Redis|Valkey)/, "starts in lower case");
    assert.doesNotMatch(message, /serde|struct|variant|enum|u32|i64|f64|Option|Vec|PlanRequest/);
  }
  assert.doesNotThrow(() => render(request, "markdown"));
  return answer.errors;
}

const cluster = (more) => ({ ...simple, cluster: { ...simple.cluster, ...more } });

test("text that is no JSON", () => {
  for (const text of ["", " ", "nonsense", "{", '{"cluster":', "{}}", "[1,", "'single'", "\u0000", "\ud800"]) {
    refused(text);
  }
});

test("half a request says where it ends", () => {
  const text = JSON.stringify(simple, null, 2);
  const [{ path, message }] = refused(text.slice(0, text.length / 2));
  assert.match(`${path} ${message}`, /line \d+/);
});

test("half of a character is named with its place", () => {
  for (const [request, path] of [
    [cluster({ id: "a\ud800" }), "cluster.id"],
    [cluster({ userGroupEngines: ["redis", "\udc00x"] }), "cluster.userGroupEngines[1]"],
    [cluster({ "\ud800": 1 }), "cluster"],
  ]) {
    const [{ path: found, code }] = refused(request);
    assert.deepEqual([found, code], [path, "not-json-data"]);
  }
  assert.notEqual(plan(cluster({ client: { library: "a\ud83d\ude00" } })).status, "invalid");
});

test("no request is answered with null", () => {
  for (const usedBytes of [2 ** 50 + 2, 2 ** 53 - 1, 2 ** 53, 2 ** 60, Number.MAX_SAFE_INTEGER, 2 ** 64, 1e300]) {
    for (const detail of ["full", "summary"]) {
      assert.equal(refused({ ...cluster({ data: { usedBytes } }), detail })[0].path, "cluster.data.usedBytes");
    }
  }
  assert.notEqual(plan(cluster({ data: { usedBytes: 2 ** 50 } })).status, "invalid");
});

test("a name that is there twice is named, with defaults, too", () => {
  const twice = JSON.stringify(simple).replace('"engine":', '"engine":"valkey","engine":');
  for (const planner of [{ plan }, new Planner({ guide: "2018-01", limits: { keepData: true } })]) {
    assert.deepEqual(planner.plan(twice).errors.map(({ path, code }) => [path, code]), [["cluster.engine", "repeated-field"]]);
  }
});

test("JSON that is no request", () => {
  for (const value of [null, true, 7, [], "text", {}, { cluster: {} }, { goal: {} }, { cluster: [], goal: [] }]) {
    refused(JSON.stringify(value));
  }
});

test("wrong types name their place", () => {
  assert.equal(refused(cluster({ shards: "three" }))[0].path, "cluster.shards");
  assert.equal(refused(cluster({ pending: [] }))[0].path, "cluster.pending");
  assert.equal(refused(cluster({ data: { usedBytes: -1 } }))[0].path, "cluster.data.usedBytes");
  assert.equal(refused({ ...simple, goal: { version: 7.1 } })[0].path, "goal.version");
});

test("an unknown field is refused, with the nearest name", () => {
  const [{ path, message, help }] = refused(cluster({ nodeTpye: "cache.r6g.large" }));
  assert.equal(path, "cluster.nodeTpye");
  assert.match(`${message} ${help}`, /`nodeType`/);
});

test("an unknown engine and a version that never existed", () => {
  assert.equal(refused(cluster({ engine: "rediss" }))[0].path, "cluster.engine");
  assert.equal(refused(cluster({ version: "5.0.7" }))[0].path, "cluster.version");
  assert.equal(refused({ ...simple, goal: { version: "99" } })[0].path, "goal.version");
});

test("an impossible combination", () => {
  refused({
    cluster: { kind: "cache-cluster", engine: "memcached", version: "1.6.6", replicasPerShard: 2 },
    goal: { version: "newest" },
  });
});

test("an id with quotes and a command in it is never a bare word of a command", () => {
  const id = "a'b\"c$(touch /tmp/owned)`id`";
  const answer = plan(cluster({ id }));
  if (answer.status === "invalid") {
    assert.equal(answer.errors[0].path, "cluster.id");
    return;
  }
  for (const { commands } of answer.strategies.flatMap(({ steps }) => steps)) {
    for (const { shell, text } of commands.filter(({ shell }) => shell === "posix")) {
      assert.ok(!text.includes(id), `${shell}: ${text}`);
    }
  }
});

test("what programs pass by mistake: a value, not an exception", () => {
  for (const value of [undefined, null, true, 7, Number.NaN, 7n, Symbol("x"), () => {}, [], new Map(), new Set(), new Date(Number.NaN)]) {
    refused(value);
  }
});

test("what JSON would silently lose is refused, and named", () => {
  const place = (more) => {
    const [{ path, code }] = refused(cluster(more));
    assert.equal(code, "not-json-data");
    return path;
  };
  assert.equal(place({ pending: new Map([["nodeType", "cache.r6g.xlarge"]]) }), "cluster.pending");
  assert.equal(place({ userGroupEngines: new Set(["redis"]) }), "cluster.userGroupEngines");
  assert.equal(place({ pending: Promise.resolve({}) }), "cluster.pending");
  assert.equal(place({ data: { databasesInUse: [0, 1n] } }), "cluster.data.databasesInUse[1]");
  assert.equal(place({ shards: Number.POSITIVE_INFINITY }), "cluster.shards");
  assert.equal(place({ multiAz: () => true }), "cluster.multiAz");
});

test("a circular object, and one without end", () => {
  const circular = cluster({});
  circular.cluster.pending = circular;
  assert.equal(refused(circular)[0].code, "not-json-data");

  const endless = new Proxy({}, { ownKeys: () => ["a"], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }), get: (_, key) => (key === "a" ? endless : undefined), has: () => false });
  assert.equal(refused({ cluster: endless })[0].code, "not-json-data");
});

test("an object that throws when it is read", () => {
  const hostile = {
    get cluster() {
      throw new Error("no");
    },
  };
  assert.equal(refused(hostile)[0].code, "not-json-data");
});

test("objects of a class, without a prototype and from elsewhere are read like plain ones", () => {
  const expected = planText(simple);
  class Request {
    constructor(request) {
      Object.assign(this, request);
    }
  }
  assert.equal(planText(new Request(simple)), expected);
  assert.equal(planText(Object.assign(Object.create(null), simple)), expected);
  assert.equal(planText(new Proxy(simple, {})), expected);
  assert.equal(planText({ toJSON: () => simple }), expected);
});

test("nested deeper than anything", () => {
  refused("[".repeat(100_000));
  refused('{"cluster":'.repeat(10_000));
});

test("50 MB of something else", () => {
  const started = performance.now();
  refused("x".repeat(50_000_000));
  refused(`"${"x".repeat(50_000_000)}"`);
  assert.notEqual(importDescriptions("x".repeat(50_000_000)).status, "imported");
  assert.ok(performance.now() - started < 30_000);
  assert.equal(plan(simple).status, "planned");
});

test("an import of anything is an answer", () => {
  for (const text of ["", "x", "{", "[]", "null", '{"ReplicationGroups":7}', undefined, null, 7, 7n, new Map(), Symbol("x")]) {
    const { status, clusters } = importDescriptions(text);
    assert.ok(["empty", "invalid", "incomplete"].includes(status), `${String(text)}: ${status}`);
    assert.deepEqual(clusters, []);
  }
});
