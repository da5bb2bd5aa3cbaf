import assert from "node:assert/strict";
import { test } from "node:test";

import * as planner from "elasticache-upgrade-planner";
import { wordsOf } from "./support/contract.mjs";
import { blocked, description, manyUnknowns, simple, upToDate } from "./support/requests.mjs";

const { catalogue, formats, guides, importDescriptions, init, plan, planText, render, renderExplanation, renderImport, shells } = planner;

test("a known cluster is planned, without awaiting anything", () => {
  const answer = plan(simple);
  assert.equal(answer.status, "planned");
  assert.deepEqual(answer.errors, []);
  assert.ok(answer.strategies.some(({ id }) => id === answer.recommended));
  assert.ok(answer.strategies.every(({ steps }) => steps.length > 0));
});

test("a pending scale-up blocks, and has three resolution options", () => {
  const answer = plan(blocked);
  assert.equal(answer.direct.verdict, "blocked");
  assert.ok(answer.direct.reasons.some(({ code }) => code === "pending-scale-up-blocks-engine-upgrade"));
  assert.deepEqual(answer.resolutions, ["in-place-window", "wait-for-window", "combine-scale-up"]);
  for (const id of answer.resolutions) {
    assert.ok(answer.strategies.some((strategy) => strategy.id === id), id);
  }
});

test("what is unknown comes back as questions", () => {
  const answer = plan(manyUnknowns);
  assert.equal(answer.status, "conditional");
  assert.ok(answer.questions.length > 0);
});

test("the version that runs is up to date", () => {
  assert.equal(plan(upToDate).status, "up-to-date");
});

test("every source that is named is listed", () => {
  const answer = plan(blocked);
  const named = new Set();
  JSON.stringify(answer, (key, value) => {
    if (key === "sources" && Array.isArray(value)) {
      value.forEach((id) => named.add(id));
    }
    return value;
  });
  assert.ok(named.size > 0);
  for (const id of named) {
    assert.ok(id in answer.sources, id);
  }
});

test("a summary decides the same, without steps and contradictions", () => {
  const full = plan(blocked);
  const summary = plan({ ...blocked, detail: "summary" });
  const decided = ({ status, direct, recommended, resolutions, strategies }) => [status, direct, recommended, resolutions, strategies.map(({ id }) => id)];
  assert.deepEqual(decided(summary), decided(full));
  assert.ok(full.strategies.every(({ steps }) => steps.length > 0));
  assert.ok(summary.strategies.every(({ steps }) => steps.length === 0));
  assert.ok(full.contradictions.length > 0);
  assert.deepEqual(summary.contradictions, []);
});

test("an object and its JSON text are the same request, and so are the answers", () => {
  for (const request of [simple, blocked, manyUnknowns, upToDate, "nonsense", new Map()]) {
    if (typeof request === "object" && !(request instanceof Map)) {
      assert.equal(planText(request), planText(JSON.stringify(request, null, 2)));
    }
    assert.equal(JSON.stringify(plan(request)), planText(request));
  }
});

test("an answer is the same the second time", () => {
  assert.equal(planText(blocked), planText(blocked));
});

test("absent, undefined and null are all unknown", () => {
  const cluster = { kind: "replication-group", engine: "redis", version: "6.2" };
  const goal = { version: "7.1" };
  const absent = planText({ cluster, goal });
  assert.equal(planText({ cluster: { ...cluster, pending: undefined, shards: undefined }, goal }), absent);
  assert.equal(planText({ cluster: { ...cluster, pending: null, shards: null }, goal }), absent);
});

test("a plan is written in every format that is listed, and in no other", () => {
  assert.deepEqual(formats().map(({ id }) => id), wordsOf("Format"));
  for (const { id, name, mediaType, extension, imports, explains } of formats()) {
    assert.ok(name !== "" && extension !== "");
    assert.match(mediaType, /^[a-z]+\/[a-z-]+$/);
    assert.ok(render(blocked, id).length > 100, id);
    if (explains) {
      assert.equal(typeof renderExplanation("", id), "string");
    } else {
      assert.throws(() => renderExplanation("", id), RangeError);
    }
    if (imports) {
      assert.equal(typeof renderImport("{}", id), "string");
    } else {
      assert.throws(() => renderImport("{}", id), RangeError);
    }
  }
  assert.equal(render(blocked, "json"), planText(blocked));
  for (const unknown of ["docx", "", undefined]) {
    assert.throws(() => render(blocked, unknown), { name: "RangeError", message: /`formats\(\)`/ });
  }
});

test("markdown has the summary and the commands", () => {
  const document = render(blocked, "markdown");
  assert.match(document, /^# /);
  assert.ok(document.includes("aws elasticache modify-replication-group"));
});

test("a document shows the option, with the commands of the shell, or says which there are", () => {
  assert.deepEqual(shells().map(({ id }) => id), wordsOf("Shell"));
  const document = render(blocked, "markdown", { option: "in-place-window", shell: "powershell" });
  const option = plan(blocked).strategies.find(({ id }) => id === "in-place-window");
  assert.ok(document.includes(`: ${option.title}`));
  assert.ok(document.includes("modify-replication-group `\n"));
  assert.throws(() => render(blocked, "markdown", { option: "x" }), { name: "RangeError", message: /unknown option `x`.*`in-place-window`/ });
  assert.throws(() => render(blocked, "markdown", { shell: "fish" }), { name: "RangeError", message: /unknown shell `fish`.*`posix`/ });
});

test("every guide can be asked for", () => {
  const ids = guides().map(({ id }) => id);
  assert.deepEqual(ids, wordsOf("Guide"));
  for (const guide of ids) {
    assert.equal(plan({ ...blocked, guide }).guide.id, guide);
  }
});

test("the catalogue is plain objects, not maps", () => {
  const text = JSON.stringify(catalogue());
  for (const word of ["memcached", "redis", "valkey", "7.1"]) {
    assert.ok(text.includes(`"${word}"`), word);
  }
});

test("a description becomes a cluster that can be planned", () => {
  const { clusters, status } = importDescriptions(description);
  assert.equal(status, "incomplete");
  assert.equal(clusters.length, 1);
  assert.equal(clusters[0].cluster.id, "orders");
  assert.notEqual(plan({ cluster: { ...clusters[0].cluster, version: "6.2" }, goal: { version: "7.1" } }).status, "invalid");
});

test("one document alone never gives a plan without a condition", () => {
  const [{ cluster }] = importDescriptions(description).clusters;
  assert.notEqual(plan({ cluster, goal: { version: "newest" } }).status, "planned");
});

test("init does nothing in Node, so that the same program runs in browsers", async () => {
  assert.equal(await init(), undefined);
  assert.equal(plan(simple).status, "planned");
});
