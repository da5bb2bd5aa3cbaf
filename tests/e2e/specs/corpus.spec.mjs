// The page's own module gives the bytes that the native core gives.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { PlannerPage } from "../pages/planner-page.mjs";

const file = new URL("../../../target/corpus-answers.ndjson", import.meta.url);

const digest = (text) => createHash("sha256").update(text).digest("hex");

test("every case of the corpus, byte for byte", async ({ page }) => {
  expect(existsSync(file), `${file.pathname} is written by the Rust tests; run them first`).toBe(true);
  const cases = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  expect(cases.length).toBeGreaterThan(0);
  await new PlannerPage(page).open();
  // Answers are long: what crosses to the test is their digest.
  const digests = await page.evaluate(async (requests) => {
    const { plan_text } = await import("./app.js");
    const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
    const digest = async (text) => hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
    return Promise.all(requests.map((request) => digest(plan_text(request))));
  }, cases.map(({ request }) => request));
  const different = cases.filter(({ answer }, index) => digest(answer) !== digests[index]).map(({ name }) => name);
  expect(different.length, `${different.length} of ${cases.length} differ, first: ${different.slice(0, 5).join("; ")}`).toBe(0);
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
