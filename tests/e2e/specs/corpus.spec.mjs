// The modules of page and widget give the bytes that the native core gives.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { HostPage } from "../pages/host-page.mjs";
import { PlannerPage } from "../pages/planner-page.mjs";

const file = new URL("../../../target/corpus-answers.ndjson", import.meta.url);

const digest = (text) => createHash("sha256").update(text).digest("hex");

function corpus() {
  expect(existsSync(file), `${file.pathname} is written by the Rust tests; run them first`).toBe(true);
  const cases = readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  expect(cases.length).toBeGreaterThan(0);
  return cases;
}

/** The digests of the answers that a page's function gives. Answers are long: what crosses to the test is their digest. */
async function digests(page, cases) {
  return page.evaluate(async (requests) => {
    const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
    const digest = async (text) => hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
    return Promise.all(requests.map((request) => digest(window.planText(request))));
  }, cases.map(({ request }) => request));
}

function expectSame(cases, digests) {
  const different = cases.filter(({ answer }, index) => digest(answer) !== digests[index]).map(({ name }) => name);
  expect(different.length, `${different.length} of ${cases.length} differ, first: ${different.slice(0, 5).join("; ")}`).toBe(0);
}

test("every case of the corpus, byte for byte: the page", async ({ page }) => {
  const cases = corpus();
  await new PlannerPage(page).open();
  await page.evaluate(async () => (window.planText = (await import("./app.js")).plan_text));
  expectSame(cases, await digests(page, cases));
});

test("every case of the corpus, byte for byte: the widget", async ({ page }) => {
  const cases = corpus();
  const host = await new HostPage(page).open("empty.html");
  await page.evaluate(async () => {
    const script = Object.assign(document.createElement("script"), { src: "/widget/0.1.0/planner.js" });
    await new Promise((resolve) => {
      script.onload = resolve;
      document.head.append(script);
    });
    await script.inside.start(await WebAssembly.compileStreaming(fetch("/widget/0.1.0/planner.wasm")));
    window.planText = script.inside.planText;
  });
  expectSame(cases, await digests(page, cases));
  await host.expectQuiet();
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
