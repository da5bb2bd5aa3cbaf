import assert from "node:assert/strict";
import { test } from "node:test";

import { blocked, description, manyUnknowns, simple } from "./support/requests.mjs";

// The module never stops unasked: so instances are made that do, when a request names this id.
const DEADLY = "deadly";
const RealInstance = WebAssembly.Instance;
const made = [];
WebAssembly.Instance = class {
  constructor(module, imports) {
    const { exports } = new RealInstance(module, imports);
    const memory = () => Buffer.from(exports.memory.buffer);
    const deadly = (call) => (start, length) => {
      if (memory().toString("utf8", start, start + length).includes(DEADLY)) {
        throw new WebAssembly.RuntimeError("unreachable");
      }
      return call(start, length);
    };
    this.exports = { ...exports, plan: deadly(exports.plan) };
    made.push(this);
  }
};

const { CrashedError, DisposedError, importDescriptions, plan, Planner, PlannerError, planText, render } = await import("elasticache-upgrade-planner");

const deadly = { ...simple, cluster: { ...simple.cluster, id: DEADLY } };

async function all(answers) {
  const list = [];
  for await (const answer of answers) {
    list.push(answer);
  }
  return list;
}

test("without defaults, it answers as the functions do", () => {
  const planner = new Planner();
  for (const request of [simple, blocked, manyUnknowns, JSON.stringify(blocked), "nonsense", "", "[]", null, undefined, new Map()]) {
    assert.equal(planner.planText(request), planText(request));
    assert.deepEqual(planner.plan(request), plan(request));
    assert.equal(planner.render(request, "markdown"), render(request, "markdown"));
  }
  assert.deepEqual(planner.importDescriptions(description), importDescriptions(description));
});

test("defaults hold where a request says nothing, as object and as text", () => {
  const defaults = { guide: "2018-01", asOf: "2018-03-01", detail: "summary" };
  const planner = new Planner(defaults);
  const { guide, asOf, detail, ...bare } = blocked;
  assert.equal(planner.planText(bare), planText({ ...bare, ...defaults }));
  assert.equal(planner.planText(JSON.stringify(bare)), planText({ ...bare, ...defaults }));
  assert.equal(planner.planText({ ...bare, guide: null, asOf: undefined }), planText({ ...bare, ...defaults }), "null says nothing");
  assert.equal(planner.planText({ ...bare, guide: "current" }), planText({ ...bare, ...defaults, guide: "current" }));
  assert.equal(planner.render(bare, "markdown"), render({ ...bare, ...defaults }, "markdown"));
});

test("limits are filled in one by one", () => {
  const planner = new Planner({ limits: { writeInterruptionSeconds: 5, keepData: true } });
  const asked = (limits) => ({ ...simple, goal: { ...simple.goal, limits } });
  assert.equal(planner.planText(simple), planText(asked({ writeInterruptionSeconds: 5, keepData: true })));
  assert.equal(planner.planText(asked({ writeInterruptionSeconds: 600 })), planText(asked({ writeInterruptionSeconds: 600, keepData: true })));
  assert.notEqual(planner.planText(simple), planText(simple));
});

test("defaults fix nothing that is wrong", () => {
  const planner = new Planner({ guide: "2018-01", limits: { keepData: true } });
  for (const wrong of ["nonsense", "[]", "7", {}, { goal: 7 }, { ...simple, goal: { version: "7.1", limits: 7 } }, null, new Map()]) {
    assert.equal(planner.plan(wrong).status, "invalid");
  }
  assert.equal(new Planner({ guide: "1999" }).plan(simple).status, "invalid");
});

test("many requests, in order, each with its place", async () => {
  const requests = [
    { ...simple, cluster: { ...simple.cluster, id: "one" } },
    JSON.stringify({ ...blocked, cluster: { ...blocked.cluster, id: "two" } }),
    { label: "three", request: manyUnknowns },
    "nonsense",
    { ...simple, cluster: { ...simple.cluster, id: undefined } },
  ];
  const answers = await all(new Planner().planAll(requests));
  assert.deepEqual(answers.map(({ index }) => index), [0, 1, 2, 3, 4]);
  assert.deepEqual(answers.map(({ label }) => label), ["one", "two", "three", undefined, undefined]);
  assert.deepEqual(answers.map(({ ok }) => ok), [true, true, true, true, true]);
  assert.deepEqual(answers.map(({ answer }) => answer), requests.map((item) => plan(item.request ?? item)));
});

test("requests that come one after the other are answered one after the other", async () => {
  const events = [];
  async function* requests() {
    for (const name of ["a", "b"]) {
      events.push(`asked ${name}`);
      yield { label: name, request: simple };
    }
  }
  for await (const { label } of new Planner().planAll(requests())) {
    events.push(`answered ${label}`);
  }
  assert.deepEqual(events, ["asked a", "answered a", "asked b", "answered b"]);
});

test("a planner has an instance of its own", () => {
  plan(simple);
  const [one, other] = [new Planner(), new Planner()];
  const before = made.length;
  one.plan(simple);
  other.plan(simple);
  one.plan(simple);
  assert.equal(made.length, before + 2);
  assert.notEqual(made.at(-1).exports.memory, made.at(-2).exports.memory);
});

test("a trap stops neither the others nor the next call", async () => {
  const [hit, other] = [new Planner(), new Planner()];
  const expected = other.plan(simple);
  const before = made.length;
  assert.throws(
    () => hit.plan(deadly),
    (error) => error instanceof CrashedError && error instanceof PlannerError && error.code === "crashed" && error.cause instanceof WebAssembly.RuntimeError,
  );
  assert.deepEqual(other.plan(simple), expected);
  assert.deepEqual(plan(simple), expected);
  assert.deepEqual(hit.plan(simple), expected);

  const answers = await all(hit.planAll([simple, { label: "bad", request: deadly }, simple]));
  assert.deepEqual(answers.map(({ ok }) => ok), [true, false, true]);
  assert.equal(answers[1].label, "bad");
  assert.ok(answers[1].error instanceof CrashedError);
  assert.deepEqual(answers[2].answer, expected);
  assert.ok(made.length > before);
});

test("after dispose it says so", async () => {
  assert.equal(Planner.prototype[Symbol.dispose], Planner.prototype.dispose);
  const planner = new Planner();
  planner.plan(simple);
  planner.dispose();
  planner.dispose();
  const disposed = (error) => error instanceof DisposedError && error.code === "disposed";
  assert.throws(() => planner.plan(simple), disposed);
  await assert.rejects(all(planner.planAll([simple])), disposed);
  assert.equal(plan(simple).status, "planned");
});
