// The page's own module gives the bytes that the native core gives.
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { PlannerPage } from "../pages/planner-page.mjs";

const file = new URL("../../../target/corpus-answers.ndjson", import.meta.url);

test("every case of the corpus, byte for byte", async ({ page }) => {
  expect(existsSync(file), `${file.pathname} is written by the Rust tests; run them first`).toBe(true);
  const cases = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  expect(cases.length).toBeGreaterThan(0);
  await new PlannerPage(page).open();
  const different = await page.evaluate(async (cases) => {
    // The same module instance that runs the page.
    const { plan_text } = await import("./app.js");
    return cases
      .map(({ name, request, answer }) => ({ name, expected: answer, got: plan_text(request) }))
      .filter(({ expected, got }) => expected !== got);
  }, cases);
  expect(different.length, `${different.length} of ${cases.length} differ, first: ${JSON.stringify(different[0], null, 1)}`).toBe(0);
});

test("text that is no request gives an answer, too", async ({ page }) => {
  await new PlannerPage(page).open();
  const answers = await page.evaluate(async () => {
    const { plan_text } = await import("./app.js");
    return ["", "{", "[]", "null", '{"cluster":{},"goal":{"version":7}}', '{"cluster":{"nope":1},"goal":{"version":"7.1"}}'].map((text) => JSON.parse(plan_text(text)));
  });
  for (const answer of answers) {
    expect(answer.status).toBe("invalid");
    expect(answer.errors.length).toBeGreaterThan(0);
  }
});
