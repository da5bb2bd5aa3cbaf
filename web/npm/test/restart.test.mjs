import assert from "node:assert/strict";
import { test } from "node:test";

import { blocked } from "./support/requests.mjs";

// The module under test never stops unasked; so an instance is made that does, once, before the package is loaded.
const RealInstance = WebAssembly.Instance;
let instances = 0;
let stop = false;
WebAssembly.Instance = class {
  constructor(module, imports) {
    const real = new RealInstance(module, imports);
    instances += 1;
    this.exports = {
      ...real.exports,
      plan: (...args) => {
        if (stop) {
          stop = false;
          throw new WebAssembly.RuntimeError("unreachable");
        }
        return real.exports.plan(...args);
      },
    };
  }
};

const { plan, planText, PlannerError } = await import("elasticache-upgrade-planner");

test("after a trap, the next call finds a fresh instance", () => {
  const before = planText(blocked);
  assert.equal(instances, 1);

  stop = true;
  assert.throws(
    () => plan(blocked),
    (error) => error instanceof PlannerError && error.code === "crashed" && error.cause instanceof WebAssembly.RuntimeError,
  );

  assert.equal(planText(blocked), before);
  assert.equal(planText(blocked), before);
  assert.equal(instances, 2);
});

test("a huge text does not keep its memory", () => {
  planText("x".repeat(80_000_000));
  const before = instances;
  assert.equal(plan(blocked).direct.verdict, "blocked");
  assert.equal(instances, before + 1);
  plan(blocked);
  assert.equal(instances, before + 1);
});
