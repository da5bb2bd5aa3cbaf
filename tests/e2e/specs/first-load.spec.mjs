// What the page loads, and what it says without a script.
import { expect, test } from "@playwright/test";
import { PlannerPage } from "../pages/planner-page.mjs";

test("everything loaded is the page's own, and each thing once", async ({ page }) => {
  const loaded = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  const planner = await new PlannerPage(page).open();
  expect(loaded.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
  expect(loaded.filter((path) => path.endsWith("app.js"))).toHaveLength(1);
  await planner.expectQuiet();
});

test("without scripts the page says what to do", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("./");
  await expect(page.getByText("npx elasticache-upgrade-planner")).toBeVisible();
  await context.close();
});

test("where the planner cannot start, the page says so", async ({ page }) => {
  await page.route("**/app_bg.wasm", (route) => route.abort());
  await page.goto("./");
  await expect(page.getByRole("alert")).toHaveText("The planner could not start in this browser.");
});

test("the page works where it is served below a folder's name", async ({ page }) => {
  await page.goto("./index.html");
  await new PlannerPage(page).ready();
});

test("a crawler is told what it may read", async ({ request }) => {
  const response = await request.get("./robots.txt");
  expect(response.ok()).toBe(true);
  expect(await response.text()).toContain("User-agent");
});
