import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { explainError, importDescriptions, Planner, renderExplanation } from "elasticache-upgrade-planner";
import { run } from "./support/command.mjs";
import { sameText } from "./support/same-text.mjs";

// Rust's own answers to the corpus of errors, as its tests write them.
const file = new URL("../../../target/explain-answers.ndjson", import.meta.url);
const cases = existsSync(file)
  ? readFileSync(file, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line))
  : [];

test("Rust's tests have left their answers", () => {
  assert.ok(cases.length > 50, "target/explain-answers.ndjson is missing or empty; `cargo xtask test rust` writes it");
});

test("the Node entry gives Rust's bytes, in every format", () => {
  for (const { name, text, answer, markdown, terminal } of cases) {
    sameText(JSON.stringify(explainError(text)), answer, name);
    sameText(renderExplanation(text, "json"), answer, name);
    sameText(renderExplanation(text, "markdown"), markdown, name);
    sameText(renderExplanation(text, "text"), terminal, name);
  }
  assert.throws(() => renderExplanation("", "html"), RangeError);
});

const STATUS = { explained: 0, incomplete: 1, unknown: 1, empty: 2, invalid: 2 };

test("the command line gives Rust's bytes, and a status", async () => {
  // A process each, so only some: one of every status, and a few more.
  const some = cases.filter(({ answer }, index) => index % 8 === 0 || /"status":"(empty|incomplete)"/.test(answer));
  for (const { name, text, answer, markdown, terminal } of some) {
    const { status, stdout, stderr } = await run(["explain"], text);
    sameText(stdout, `${answer}\n`, name);
    assert.deepEqual([status, stderr], [STATUS[JSON.parse(answer).status], ""], name);
    sameText((await run(["explain", "--format", "markdown", "-"], text)).stdout, `${markdown}\n`, name);
    sameText((await run(["explain", "-f", "text"], text)).stdout, `${terminal}\n`, name);
  }
});

test("options of another command are refused", async () => {
  for (const options of [["--to", "7.1"], ["--guide", "current"], ["--ndjson"]]) {
    const { status, stdout, stderr } = await run(["explain", ...options], "");
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, /belongs to/);
  }
});

test("a planner of its own explains, too, and an unknown language is said", () => {
  const [{ text, answer }] = cases;
  assert.equal(JSON.stringify(new Planner().explainError(text)), answer);
  const { status, problems } = explainError(text, { language: "tlh" });
  assert.deepEqual([status, problems[0].code], ["invalid", "unknown-language"]);
});

test("no text at all is an empty one", () => {
  for (const nothing of [undefined, null, 1n, Symbol("x")]) {
    assert.ok(["empty", "unknown"].includes(explainError(nothing).status), String(nothing));
  }
});

test("an import says what an error means", () => {
  const [known] = cases.filter(({ answer }) => answer.startsWith('{"status":"explained"'));
  const imported = importDescriptions(known.text);
  assert.equal(JSON.stringify(imported.explained), known.answer);
  const { means, fix } = imported.explained.errors[0];
  assert.ok(imported.problems.some(({ message, help }) => message.endsWith(means) && help === fix));
});
