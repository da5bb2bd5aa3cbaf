import assert from "node:assert/strict";
import { test } from "node:test";

// The package keeps its memory to itself; so the instance is watched as it is made.
const RealInstance = WebAssembly.Instance;
let memory;
WebAssembly.Instance = class extends RealInstance {
  constructor(module, imports) {
    super(module, imports);
    memory = this.exports.memory;
  }
};

const { catalogue, importDescriptions, plan, render } = await import("elasticache-upgrade-planner");
const { blocked, description, manyUnknowns, simple } = await import("./support/requests.mjs");

test("memory is flat over 10,000 requests", () => {
  const everything = () => {
    for (const request of [simple, blocked, manyUnknowns, { ...blocked, detail: "summary" }, "nonsense", new Map()]) {
      plan(request);
    }
    render(blocked, "markdown");
    importDescriptions(description);
    catalogue();
  };
  for (let i = 0; i < 100; i += 1) {
    everything();
  }
  const before = memory.buffer.byteLength;
  for (let i = 0; i < 10_000; i += 9) {
    everything();
  }
  assert.equal(memory.buffer.byteLength, before);
});
