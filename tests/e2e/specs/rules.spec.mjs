// The list of rules: found, linked to, tried out.
import { expect, test } from "@playwright/test";
import { violations } from "../pages/axe.mjs";
import { PlannerPage } from "../pages/planner-page.mjs";
import { RulesPage } from "../pages/rules-page.mjs";

const downgrade = "No downgrade in place";

test("search narrows the list, says how far, and is in the URL", async ({ page }) => {
  const list = await new RulesPage(page).open();
  const all = await list.rules.count();
  await expect(list.count).toHaveText(`${all} statements`);
  await list.search.fill("SCALE-UP   pending");
  const some = await list.rules.count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all / 4);
  await expect(list.count).toHaveText(`${some} of ${all} statements`);
  expect((await list.rules.allTextContents()).filter((text) => !/scale-up/i.test(text))).toEqual([]);
  const titles = await list.titles();

  await page.reload();
  await expect(list.search).toHaveValue("SCALE-UP   pending");
  expect(await list.titles()).toEqual(titles);

  await list.search.fill("no rule says such a thing");
  await expect(list.rules).toHaveCount(0);
  await page.getByRole("button", { name: "Show all rules" }).click();
  await expect(list.rules).toHaveCount(all);
  await expect(list.search).toBeFocused();
  expect(new URL(page.url()).search).toBe("");
  await list.expectQuiet();
});

test("a fact's id and a code are found", async ({ page }) => {
  const list = await new RulesPage(page).open();
  for (const word of ["F-SEED-04", "no-downgrade"]) {
    await list.search.fill(word);
    await expect(list.rule(downgrade)).toBeVisible();
  }
});

test("the guide filters: what January 2018 did not know is not there", async ({ page }) => {
  const list = await new RulesPage(page).open();
  await list.guide.selectOption({ label: "January 2018" });
  await expect(list.named("No engine change with cluster mode enabled")).toBeVisible();
  await expect(list.named("Rollback from Valkey 7.2 only")).toBeHidden();
  await list.guide.selectOption({ label: "Current" });
  await expect(list.named("No engine change with cluster mode enabled")).toBeHidden();
  await expect(list.named("Rollback from Valkey 7.2 only")).toBeVisible();
  await list.kind.selectOption("standing");
  await expect(list.named("Rollback from Valkey 7.2 only")).toBeHidden();
  expect(new URL(page.url()).search).toBe("?guide=current&kind=standing");
  const kinds = await page.locator("article:visible").allTextContents();
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.filter((text) => !text.includes("Standing"))).toEqual([]);
});

test("a statement of a plan leads to its rule, and back", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await planner.unfoldAll();
  const link = page.locator("[data-code=pending-scale-up-blocks-engine-upgrade]").first().getByRole("link", { name: /^About this rule: / });
  await link.click();
  const list = new RulesPage(page);
  const rule = list.rule("Immediate engine upgrade blocked by a pending scale-up");
  await expect(rule).toBeInViewport();
  expect(new URL(page.url()).hash).toBe("#pending-scale-up-blocks-engine-upgrade");
  expect(await rule.evaluate((article) => article.matches(":target"))).toBe(true);
  await page.goBack();
  await planner.ready();
  await expect(planner.verdict).toContainText("Blocked as requested");
});

test("conditions of an option lead to rules, what is no rule leads nowhere, and no link is dead", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith({
    cluster: { kind: "replication-group", engine: "redis", version: "6.2", pending: {} },
    goal: { version: "7.1", timing: "immediately", limits: { writeInterruptionSeconds: 1 } },
  });
  await planner.unfoldAll();
  await expect(page.locator(".conditions").getByRole("link", { name: /^About this rule: / }).first()).toBeVisible();
  await expect(page.locator(".rejected").first()).toBeVisible();
  await expect(page.locator(".rejected").getByRole("link")).toHaveCount(0);
  await expect(planner.steps.locator("[data-code=create-snapshot]").first()).toBeVisible();
  await expect(planner.steps.locator("[data-code=create-snapshot]").getByRole("link", { name: /^About this rule: / })).toHaveCount(0);
  const links = await page.getByRole("link", { name: /^About this rule: / }).evaluateAll((links) => links.map((link) => new URL(link.href).hash.slice(1)));
  expect(links.length).toBeGreaterThan(5);
  await new RulesPage(page).open();
  expect(await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id)?.matches("article, .names > li")), links)).toEqual([]);
});

test("a link to a rule shows it even where a filter hides it", async ({ page }) => {
  const list = await new RulesPage(page).open("?q=memcached&kind=notice#no-downgrade");
  await expect(list.rule(downgrade)).toBeInViewport();
  await expect(list.search).toHaveValue("");
  expect(new URL(page.url()).search).toBe("");
});

for (const [title, code] of [
  [downgrade, "no-downgrade"],
  ["No engine change with cluster mode enabled", "cluster-mode-enabled-engine-frozen"],
  ["Loss of all data in Memcached upgrades", "memcached-clears-all-data"],
]) {
  test(`the smallest request opens in the planner and says it: ${code}`, async ({ page }) => {
    const list = await new RulesPage(page).open();
    const rule = await list.find(title);
    await rule.getByText("The smallest request that triggers it").click();
    const request = JSON.parse(await list.rule(title).locator("pre").textContent());
    await list.tryOut(title);
    const planner = new PlannerPage(page);
    await planner.ready();
    await expect(planner.field("cluster.version")).toHaveValue(request.cluster.version);
    await expect(planner.field("goal.version")).toHaveValue(request.goal.version);
    await planner.unfoldAll();
    await expect(page.locator(`[data-code=${code}]`).first()).toBeVisible();
    await planner.expectQuiet();
  });
}

test("the planner's page leads to the list", async ({ page }) => {
  await new PlannerPage(page).open();
  await page.getByRole("link", { name: "Rules", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The rules" })).toBeVisible();
  await page.getByRole("link", { name: "ElastiCache Upgrade Planner" }).click();
  await new PlannerPage(page).ready();
});

test("by keyboard: to the search, to a rule, to its example, to the planner", async ({ page }) => {
  const list = await new RulesPage(page).open();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the rules" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "ElastiCache Upgrade Planner" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("group", { name: "Theme" }).getByRole("radio", { checked: true })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(list.search).toBeFocused();
  await page.keyboard.type("no-downgrade");
  await expect(list.rules).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(list.search).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(list.guide).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(list.kind).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("navigation", { name: "Families" }).getByRole("link")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Everything on one page" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(list.rule(downgrade).getByRole("link", { name: downgrade, exact: true })).toBeFocused();
  await list.rule(downgrade).getByText("The smallest request that triggers it").focus();
  await page.keyboard.press("Enter");
  await expect(list.rule(downgrade).locator("pre")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await new PlannerPage(page).ready();
  await expect(page.locator("[data-code=no-downgrade]").first()).toBeVisible();
});

for (const theme of ["Light", "Dark"]) {
  for (const width of [1280, 360]) {
    test(`axe finds nothing: ${theme}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      // Some rules of every kind, with contradictions: all are made alike.
      const list = await new RulesPage(page).open("?q=f-open-0#threshold-5-0-6-source-and-target");
      await list.choose("Theme", theme);
      await list.unfoldAll();
      expect(await violations(page)).toEqual([]);
      await list.expectQuiet();
    });
  }
}

test("axe finds nothing in the list as it opens, nor in the page with everything", async ({ page }) => {
  test.slow();
  await new RulesPage(page).open();
  expect(await violations(page)).toEqual([]);
  await page.goto("./rules/all.html");
  await new RulesPage(page).unfoldAll();
  expect(await violations(page)).toEqual([]);
});

test("the list opens with few elements, and each part comes when it is near", async ({ page }) => {
  const list = await new RulesPage(page).open();
  const entries = page.locator("article");
  await expect(list.rule(downgrade)).toBeVisible();
  expect(await page.locator("*").count()).toBeLessThanOrEqual(1_500);
  const first = await entries.count();
  await page.getByRole("navigation", { name: "Families" }).getByRole("link", { name: "Memcached", exact: true }).click();
  await expect(list.rule("Loss of all data in Memcached upgrades")).toBeVisible();
  expect(await entries.count()).toBeGreaterThan(first);
});

for (const word of ["downtime", "rollback"]) {
  test(`search finds what is in no part yet: ${word}`, async ({ page }) => {
    const list = await new RulesPage(page).open();
    await list.search.fill(word);
    await expect(list.count).toHaveText(/^[1-9]\d* of \d+ statements$/);
    await expect(list.rules.first()).toBeVisible();
    await expect(page.locator(".family:visible", { hasText: new RegExp(word, "i") }).first()).toBeVisible();
  });
}

for (const width of [320, 360, 768, 1280]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const list = await new RulesPage(page).open();
    await list.unfoldAll();
    await list.expectNoSidewaysScroll();
  });
}

test("the theme is the planner's, before anything is painted, and is kept for it", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  const planner = await new PlannerPage(page).open();
  await planner.choose("Theme", "Dark");
  const list = await new RulesPage(page).open();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await list.choose("Theme", "Light");
  await planner.open();
  await expect(page.getByRole("radio", { name: "Light", exact: true })).toBeChecked();
});

test("without scripts the list leads to all rules, and links to rules work", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  const list = new RulesPage(page);
  await page.goto("./rules/#no-downgrade");
  await expect(list.named(downgrade)).toBeInViewport();
  expect(await list.rules.count()).toBeGreaterThan(80);
  await expect(list.search).toBeHidden();
  await list.named(downgrade).click();
  await expect(list.rule(downgrade)).toBeInViewport();
  expect(await page.locator("article").count()).toBeGreaterThan(80);
  await list.rule(downgrade).getByText("The smallest request that triggers it").click();
  await expect(list.rule(downgrade).locator("pre")).toBeVisible();
  await context.close();
});

test("everything the list loads is its own, and it may do nothing else", async ({ page }) => {
  const loaded = [];
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  const list = await new RulesPage(page).open();
  expect(loaded.filter((path) => path.endsWith(".wasm"))).toEqual([]);
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  const rels = await page.locator("a[href^=http]").evaluateAll((links) => links.map((link) => link.rel));
  expect(rels.length).toBeGreaterThan(0);
  expect(rels.filter((rel) => rel !== "noopener noreferrer")).toEqual([]);
  await list.expectQuiet();
});

test("a print has every rule, and none of the controls", async ({ page }) => {
  const list = await new RulesPage(page).open();
  const all = await list.rules.count();
  await page.emulateMedia({ media: "print" });
  await expect(list.search).toBeHidden();
  await expect(page.locator("article")).toHaveCount(all);
  await expect(list.rule(downgrade).locator("pre")).toBeVisible();
});
