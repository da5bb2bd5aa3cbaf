import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { plan, planText } from "elasticache-upgrade-planner";
import { run } from "./support/command.mjs";
import { sameText } from "./support/same-text.mjs";

// Rust's own answers to the corpus, as its tests write them.
const file = new URL("../../../target/corpus-answers.ndjson", import.meta.url);
const cases = existsSync(file)
  ? readFileSync(file, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line))
  : [];

test("Rust's tests have left their answers", () => {
  assert.ok(cases.length > 0, "target/corpus-answers.ndjson is missing or empty; `cargo xtask test rust` writes it");
});

test("the Node entry gives Rust's bytes, as text and as objects", () => {
  for (const { name, request, answer } of cases) {
    sameText(planText(request), answer, name);
    sameText(JSON.stringify(plan(request)), answer, `${name}, out as an object`);
    sameText(planText(JSON.parse(request)), answer, `${name}, in as an object`);
  }
});

test("the command line gives Rust's bytes", async () => {
  const { stdout } = await run(["plan", "--ndjson"], cases.map(({ request }) => `${oneLine(request)}\n`).join(""));
  const answers = stdout.split("\n");
  cases.forEach(({ name, answer }, index) => sameText(answers[index], answer, name));

  for (const { name, request, answer } of cases.slice(0, 10)) {
    sameText((await run(["plan"], request)).stdout, `${answer}\n`, name);
  }
});

/** A request over several lines, on one. What is no JSON is left alone. */
function oneLine(request) {
  return request.includes("\n") ? JSON.stringify(JSON.parse(request)) : request;
}
