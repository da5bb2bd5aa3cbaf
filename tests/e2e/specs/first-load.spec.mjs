// What the page loads and when, and what it says before the planner runs.
import { expect, test } from "@playwright/test";
import * as descriptions from "../pages/descriptions.mjs";
import { address, PlannerPage } from "../pages/planner-page.mjs";
import { blocked } from "../pages/requests.mjs";

const MODULE = "**/app_bg.wasm";

/** Opens the page with a module that comes when the test says so. */
async function openWaiting(page, fragment = "") {
  let release;
  const released = new Promise((then) => (release = then));
  await page.route(MODULE, async (route) => {
    await released;
    await route.continue();
  });
  const planner = new PlannerPage(page);
  await page.goto(`./${fragment}`);
  return { planner, release };
}

test("everything loaded is the page's own, and each thing once", async ({ page }) => {
  const loaded = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  const planner = await new PlannerPage(page).open();
  expect(loaded.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
  expect(loaded.filter((path) => path.endsWith("app.js"))).toHaveLength(1);
  await planner.expectQuiet();
});

test("the example is there before any script", async ({ page }) => {
  await page.route("**/*.js", (route) => route.abort());
  const planner = new PlannerPage(page);
  await page.goto("./");
  await expect(planner.verdict).toContainText("Blocked as requested");
  await expect(planner.field("cluster.version")).toHaveValue("6.2");
  await expect(planner.option("in-place-window")).toBeVisible();
  await expect(planner.steps.locator("pre").first()).toBeVisible();
  await planner.expectNoSidewaysScroll();
});

test("without scripts the page says what to do", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto("./");
  await expect(page.getByText("npx elasticache-upgrade-planner")).toBeVisible();
  await expect(new PlannerPage(page).verdict).toContainText("Blocked as requested");
  await page.getByText("Enter your cluster").click();
  await expect(page.getByLabel("Engine version", { exact: true })).toBeVisible();
  await context.close();
});

test("the module comes by itself when the page is idle, and runs at the first sign of use", async ({ page }) => {
  const planner = new PlannerPage(page);
  const asked = page.waitForRequest(MODULE);
  await page.goto("./");
  await asked;
  await expect(page.locator("[data-state=ready]")).toHaveCount(0);
  await planner.field("goal.version").focus();
  await expect(page.locator("[data-state=ready]")).toBeAttached();
  await expect(planner.field("goal.version")).toBeFocused();
  await planner.expectQuiet();
});

test("who saves data fetches nothing ahead", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").pop()));
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.clock.install();
  const planner = new PlannerPage(page);
  await page.goto("./");
  await page.clock.runFor(10_000);
  expect(asked.filter((name) => /wasm$|^app|^hand-over|^sw|^offline/.test(name))).toEqual([]);
  await page.clock.resume();
  await planner.ready();
  await planner.expectQuiet();
});

test("the page that is there goes on: nothing that is seen is made anew, and nothing moves", async ({ page }) => {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
  });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    const { planner, release } = await openWaiting(page);
    await page.evaluate(() => document.querySelectorAll("#app *").forEach((element) => (element.wasThere = true)));
    release();
    await planner.ready();
    // Folded away is what a day adds: the example is rendered without one.
    const made = await page.evaluate(() => {
      const isNew = (element) => !element.wasThere && element.checkVisibility();
      return [...document.querySelectorAll("#app *")].filter(isNew).map((element) => element.outerHTML.slice(0, 120));
    });
    expect(made).toEqual([]);
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
    await planner.expectQuiet();
  }
});

test("what was typed, chosen and unfolded before the planner ran is kept", async ({ page }) => {
  const { planner, release } = await openWaiting(page);
  // What is folded is made when the planner runs: here nothing can be typed yet.
  await planner.unfold();
  await expect(planner.field("cluster.id")).toHaveCount(0);
  await planner.field("cluster.shards").fill("3");
  await planner.choose("Multi-AZ", "No");
  await planner.field("cluster.engine").selectOption("Valkey");
  await planner.choose("Theme", "Dark");
  const version = planner.field("cluster.version");
  await version.fill("7.24");
  await version.evaluate((field) => field.setSelectionRange(1, 1));
  release();
  await planner.ready();
  await expect(planner.field("cluster.shards")).toHaveValue("3");
  await expect(planner.field("cluster.id")).toBeVisible();
  await expect(version).toBeFocused();
  expect(await version.evaluate((field) => [field.value, field.selectionStart])).toEqual(["7.24", 1]);
  await expect(planner.field("cluster.engine")).toHaveValue("valkey");
  await expect(planner.cluster.locator("details.more")).toHaveAttribute("open");
  await expect(page.locator(":root")).toHaveAttribute("data-theme", "dark");
  // It is the reader's own cluster, and nothing of the example is left in it.
  const { cluster } = await planner.request();
  expect(cluster).toEqual({ shards: 3, engine: "valkey", version: "7.24", multiAz: false });
  await planner.expectQuiet();
});

test("a paste that came before the planner is read", async ({ page }) => {
  const { planner, release } = await openWaiting(page);
  await planner.paste.fill(descriptions.both("orders"));
  release();
  await planner.ready();
  await expect(planner.report).toContainText("orders");
  expect((await planner.request()).cluster.id).toBe("orders");
});

test("a file that was dropped before the planner ran is read, and not opened in place of the page", async ({ page }) => {
  const { planner, release } = await openWaiting(page);
  const opens = await planner.paste.evaluate((area, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "out.json"));
    return area.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  }, descriptions.both("orders"));
  expect(opens).toBe(false);
  release();
  await planner.ready();
  await expect(planner.report).toContainText("orders");
});

test("a button that was clicked before the planner ran does what it says", async ({ page }) => {
  const { planner, release } = await openWaiting(page);
  await planner.cluster.getByRole("button", { name: "Use my own cluster" }).click();
  release();
  await planner.ready();
  await expect(planner.field("cluster.version")).toHaveValue("");
});

test("a sign of use while the page is still coming is not lost", async ({ page }) => {
  // Before any deferred script, and before the page is loaded.
  await page.addInitScript(() => document.addEventListener("readystatechange", () => document.readyState === "interactive" && dispatchEvent(new Event("pointerdown"))));
  await page.goto("./");
  await expect(page.locator("[data-state=ready]")).toBeAttached();
});

test("a link with a request starts at once, and never shows the example", async ({ page }) => {
  const asked = page.waitForRequest(MODULE);
  const { planner, release } = await openWaiting(page, address(blocked));
  await asked;
  await expect(page.getByText("Loading the plan of this link")).toBeVisible();
  await expect(planner.verdict).toBeHidden();
  release();
  await expect(page.locator("[data-state=ready]")).toBeAttached();
  await expect(page.getByText("Loading the plan of this link")).toBeHidden();
  await expect(planner.verdict).toBeVisible();
  await expect(page.getByText("This answer is about the example")).toHaveCount(0);
  await planner.expectQuiet();
});

test("where the planner cannot start, the page says so, and can try again", async ({ page }) => {
  await page.route(MODULE, (route) => route.abort());
  const planner = new PlannerPage(page);
  await page.goto("./");
  await planner.field("cluster.version").fill("5.0.6");
  await expect(planner.problem).toBeVisible();
  await page.unroute(MODULE);
  await planner.problem.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("[data-state=ready]")).toBeAttached();
  await expect(planner.problem).toBeHidden();
  expect((await planner.request()).cluster.version).toBe("5.0.6");
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
