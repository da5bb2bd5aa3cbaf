// What is folded is made when it is opened, or printed.
import { expect, test } from "@playwright/test";
import { PlannerPage } from "../pages/planner-page.mjs";
import { blocked } from "../pages/requests.mjs";

/** What a fold has in it besides its summary. */
const inside = (fold) => fold.locator("> :not(summary)");

/** Every fold that is there, with nothing in it. */
const empty = (page) => page.locator("details:not(:has(> :not(summary)))");

test("a shut fold has nothing in it, and opens with its content", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(blocked);
  const sources = page.getByRole("group", { name: /^Sources/ });
  await expect(inside(sources)).toHaveCount(0);
  // Whatever is in it is there before it opens.
  await sources.evaluate((fold) => fold.addEventListener("click", () => queueMicrotask(() => (window.whenClicked = [fold.open, fold.childElementCount > 1]))));
  await planner.unfoldPart(sources);
  expect(await page.evaluate(() => window.whenClicked)).toEqual([false, true]);
  const title = sources.locator("> summary");
  const count = Number(/\((\d+)\)/.exec(await title.textContent())[1]);
  await expect(sources.getByRole("listitem")).toHaveCount(count);
  // It follows the answer, shut as well as open.
  await planner.unfoldPart(sources);
  await planner.option("rebuild-from-snapshot").click();
  await planner.enter("goal.version", "7.0");
  await expect(sources.getByRole("listitem").first()).toBeHidden();
  await planner.unfoldPart(sources);
  await expect(sources.getByRole("listitem")).toHaveCount(Number(/\((\d+)\)/.exec(await title.textContent())[1]));
  await planner.expectQuiet();
});

test("a link to a field opens the fold that it is in, by keyboard as well", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith({ ...blocked, cluster: { ...blocked.cluster, snapshotWindow: "25:00-26:00" }, goal: { ...blocked.goal, nodeType: "large" } });
  for (const path of ["cluster.snapshotWindow", "goal.nodeType"]) {
    await expect(planner.field(path)).toHaveCount(0);
    await planner.errors.locator(`li[data-field="${path}"]`).getByRole("button").press("Enter");
    await expect(planner.field(path)).toBeFocused();
    await expect(planner.field(path)).toHaveAttribute("aria-invalid", "true");
  }
  await planner.expectQuiet();
});

test("before a print everything is made, and after it only what was opened", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(blocked);
  await planner.unfoldPart(planner.support);
  const before = await empty(page).count();
  expect(before).toBeGreaterThan(10);
  await planner.beginPrint();
  await expect(empty(page)).toHaveCount(0);
  await expect(planner.steps.locator(".step-body")).toHaveCount(await planner.steps.locator(".step").count());
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(empty(page)).toHaveCount(before);
  await expect(inside(planner.support).first()).toBeAttached();
  await planner.expectQuiet();
});

test("the browser's own print has it, also where nobody has used the page yet", async ({ page }) => {
  const planner = new PlannerPage(page);
  const asked = page.waitForRequest("**/app_bg.wasm");
  await page.goto("./");
  await (await asked).response();
  const pages = async () => (await page.pdf()).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  // The first one starts the planner.
  await pages();
  await expect(page.locator("[data-state=ready]")).toBeAttached();
  expect(await pages()).toBeGreaterThan(8);
  await planner.expectQuiet();
});

test("a fold that was opened before the planner ran is filled when it runs", async ({ page }) => {
  let release;
  const released = new Promise((then) => (release = then));
  await page.route("**/app_bg.wasm", async (route) => {
    await released;
    await route.continue();
  });
  const planner = new PlannerPage(page);
  await page.goto("./");
  await planner.unfoldPart(planner.notices);
  await expect(inside(planner.notices)).toHaveCount(0);
  release();
  await expect(planner.notices.locator(".reason").first()).toBeVisible();
  await planner.expectQuiet();
});

test("suggestions are there when somebody is in the form", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  const suggestions = page.locator("#list-node-types option");
  await expect(suggestions).toHaveCount(0);
  await planner.field("cluster.nodeType").focus();
  expect(await suggestions.count()).toBeGreaterThan(50);
});

test("without scripts no fold opens empty", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("./");
  await expect(empty(page).filter({ visible: true })).toHaveCount(0);
  await expect(new PlannerPage(page).steps.locator("pre").first()).toBeVisible();
  await context.close();
});
