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
    // A request with a mistake may be no JSON, or be another one once it is parsed: errors name lines and columns.
    if (!isInvalid(answer)) {
      sameText(planText(JSON.parse(request)), answer, `${name}, in as an object`);
    }
  }
});

test("the command line gives Rust's bytes", async () => {
  const lines = cases.filter(({ request }) => !request.includes("\n") && request.trim() !== "");
  const { stdout } = await run(["plan", "--ndjson"], lines.map(({ request }) => `${request}\n`).join(""));
  const answers = stdout.split("\n");
  lines.forEach(({ name, answer }, index) => sameText(answers[index], answer, name));

  // Over several lines as well: a process each, so only some.
  const others = cases.filter((one) => !lines.includes(one));
  for (const { name, request, answer } of [...others.slice(0, 10), ...lines.filter(({ answer }) => isInvalid(answer)).slice(0, 5)]) {
    sameText((await run(["plan"], request)).stdout, `${answer}\n`, name);
  }
});

function isInvalid(answer) {
  return answer.startsWith('{"status":"invalid"');
}
