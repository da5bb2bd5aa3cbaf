// The address holds the request.
import { expect, test } from "@playwright/test";
import { PlannerPage, address } from "../pages/planner-page.mjs";
import { blocked, estimated } from "../pages/requests.mjs";

test("a share link reproduces the page in another browser", async ({ page, browser, baseURL }) => {
  const planner = await new PlannerPage(page).open();
  await planner.field("cluster.version").fill("5.0.6");
  await planner.choose("Multi-AZ", "No");
  await planner.enter("goal.version", "7.0");
  await planner.guide.selectOption("January 2018");
  const [link, answer] = [page.url(), await page.locator("main").innerText()];
  expect(new URL(link).hash).toMatch(/^#r=[\w-]+&rules=[\w.+-]+&from=5\.0\.6&to=7\.0$/);
  const context = await browser.newContext({ baseURL });
  const other = new PlannerPage(await context.newPage());
  await other.page.goto(link);
  await other.ready();
  expect(await other.page.locator("main").innerText()).toBe(answer);
  expect(await other.request()).toEqual(await planner.request());
  await other.expectQuiet();
  await context.close();
});

test("reloading reproduces the page", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await planner.unfold();
  await planner.field("cluster.id").fill("mine");
  await planner.field("goal.version").fill("7.0");
  const before = await planner.request();
  await page.reload();
  await planner.ready();
  expect(await planner.request()).toEqual(before);
  await expect(planner.field("goal.version")).toHaveValue("7.0");
});

test("the copied link is the address", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(baseURL).origin });
  const planner = await new PlannerPage(page).open();
  await planner.field("goal.version").fill("7.0");
  const menu = await planner.share();
  await menu.getByRole("button", { name: "Copy link" }).click();
  await expect(menu.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test("the plan is copied as Markdown", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(baseURL).origin });
  const planner = await new PlannerPage(page).open();
  const menu = await planner.share();
  await menu.getByRole("button", { name: "Copy plan as Markdown" }).click();
  await expect(menu.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^#[^]*aws elasticache modify-replication-group/m);
});

test("rich text goes to the clipboard as HTML and as text, with the link of the page", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(baseURL).origin });
  const planner = await new PlannerPage(page).openWith(blocked);
  const menu = await planner.share();
  await menu.getByRole("button", { name: "Copy plan as Rich text" }).click();
  await expect(menu.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(["text/html", "text/plain"].map(async (type) => (await item.getType(type)).text()));
  });
  expect(copied[0]).toContain("<h1>");
  expect(copied[0]).toContain("aws elasticache modify-replication-group");
  expect(copied[1]).toMatch(/^# /);
  for (const text of copied) {
    expect(text.replaceAll("\\", "")).toContain(`${new URL(page.url()).origin}/#r=`);
  }
});

test("a link followed in the open page changes the page", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  const request = { cluster: { engine: "memcached", version: "1.5.10", nodes: 3 }, goal: { version: "1.6.22" } };
  await page.evaluate((coded) => {
    location.hash = `r=${coded}`;
  }, Buffer.from(JSON.stringify(request)).toString("base64url"));
  await expect(planner.field("cluster.nodes")).toHaveValue("3");
  await expect(planner.field("cluster.engine")).toHaveValue("memcached");
});

test("a jump within the page keeps the request in the address", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await planner.field("goal.version").fill("7.0");
  const request = await planner.request();
  await page.keyboard.press("Home");
  await page.locator(".skip").focus();
  await page.keyboard.press("Enter");
  await expect(planner.verdict).toBeFocused();
  await expect.poll(() => planner.request()).toEqual(request);
});

test("a link made by other rules says so, until another one is followed", async ({ page }) => {
  const fragment = `${address(blocked)}&rules=0.0.1+2020-01-01&to=redis-7.1`;
  const planner = await new PlannerPage(page).open(fragment);
  await expect(planner.verdict).toContainText("The rules have changed since this link was made.");
  await planner.unfold();
  await expect(planner.field("cluster.id")).toHaveValue("carts");
  await page.evaluate((hash) => (location.hash = hash), address(estimated));
  await expect(planner.verdict).not.toContainText("The rules have changed");
});

for (const [name, fragment] of [["cut", "#r=eyJjbHVzdGVyIjp7"], ["of another kind", "#r=%%%"], ["a list", "#r=WzFd"]]) {
  test(`a damaged link says so and shows the form: ${name}`, async ({ page }) => {
    const planner = await new PlannerPage(page).open(fragment);
    await expect(planner.verdict).toContainText("cannot be read");
    await planner.field("goal.version").fill("7.0");
    await planner.expectQuiet();
  });
}
