// All clusters of a paste in one table.
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { violations } from "../pages/axe.mjs";
import * as descriptions from "../pages/descriptions.mjs";
import { PlannerPage } from "../pages/planner-page.mjs";

/** The planner with so many clusters, all of them planned. */
async function open(page, count) {
  const planner = await new PlannerPage(page).open();
  await planner.paste.fill(descriptions.fleet(count));
  await expect(planner.fleet.locator(".fleet-totals")).toContainText(`Clusters: ${count}.`);
  return planner;
}

const names = (planner) => planner.fleet.getByRole("rowheader").getByRole("button").allTextContents();
const column = (planner, name) => planner.fleet.getByRole("columnheader", { name });

test("twelve clusters are sorted, filtered, and one of them is shown", async ({ page }) => {
  const planner = await open(page, 12);
  expect(await names(planner)).toEqual(Array.from({ length: 12 }, (_, place) => `web-${place + 1}`));
  await column(planner, "Cluster").getByRole("button").click();
  await column(planner, "Cluster").getByRole("button").click();
  await expect(column(planner, "Cluster")).toHaveAttribute("aria-sort", "descending");
  expect((await names(planner))[0]).toBe("web-12");
  await column(planner, "Standard support ends").getByRole("button").click();
  await expect(column(planner, "Cluster")).not.toHaveAttribute("aria-sort");
  await expect(planner.fleet.getByRole("row").nth(1)).toContainText("2026-01-31");

  await planner.fleet.getByLabel("Filter").fill("6.2");
  expect(await names(planner)).toEqual(["web-2", "web-5", "web-8", "web-11"]);
  await planner.fleet.getByLabel("Wave", { exact: true }).selectOption({ index: 1 });
  await planner.fleet.getByLabel("Filter").fill("nobody");
  await expect(planner.fleet.getByRole("row", { name: "No matching cluster." })).toBeVisible();
  await planner.fleet.getByLabel("Filter").fill("");
  await planner.fleet.getByLabel("Wave", { exact: true }).selectOption({ index: 0 });

  await planner.fleet.getByRole("button", { name: "web-7", exact: true }).click();
  await expect(planner.verdict).toBeFocused();
  expect((await planner.request()).cluster.id).toBe("web-7");
  await expect(planner.fleet).not.toHaveAttribute("open");
  await planner.unfoldPart(planner.fleet);
  await expect(planner.fleet.getByRole("button", { name: "web-7", exact: true })).toHaveAttribute("aria-pressed", "true");
  await planner.expectQuiet();
});

test("target and limits hold for every row, and for the command", async ({ page }) => {
  const planner = await open(page, 3);
  await planner.enter("goal.version", "7.0");
  await expect(planner.fleet.getByRole("row").nth(1)).toContainText("Redis OSS 5.0.6 → Redis OSS 7.0");
  await planner.fleet.getByText("On the command line").click();
  await expect(planner.fleet.locator("pre")).toHaveText("npx elasticache-upgrade-planner plan fleet.json --fleet --to 7.0 --format markdown");
});

test("the whole downloads in three formats", async ({ page }) => {
  const planner = await open(page, 3);
  for (const [label, name, first] of [
    ["Download CSV", "elasticache-upgrades.csv", /^Cluster,Region,/],
    ["Download NDJSON", "elasticache-upgrades.ndjson", /^\{"cluster":"web-1"/],
    ["Download Markdown", "elasticache-upgrades.md", /^# ElastiCache upgrade plans/],
  ]) {
    const [download] = await Promise.all([page.waitForEvent("download"), planner.fleet.getByRole("button", { name: label }).click()]);
    expect(download.suggestedFilename()).toBe(name);
    const text = await readFile(await download.path(), "utf8");
    expect(text).toMatch(first);
    expect(text).toContain("web-3");
  }
  await planner.expectQuiet();
});

test("two thousand clusters are planned while the page listens, and shown in parts", async ({ page }) => {
  test.slow();
  const planner = await new PlannerPage(page).open();
  const buffer = Buffer.from(descriptions.fleet(2_000));
  await page.getByLabel("Choose a file").setInputFiles({ name: "fleet.json", mimeType: "application/json", buffer });
  await expect(planner.fleet.getByRole("rowheader").first()).toContainText("web-1");
  await planner.fleet.getByLabel("Filter").fill("web-2");
  await expect(planner.fleet.getByRole("rowheader").first()).toContainText("web-2");
  await planner.fleet.getByLabel("Filter").fill("");
  await expect(planner.fleet.locator(".fleet-totals")).toContainText("Clusters: 2000.", { timeout: 120_000 });
  await expect(planner.fleet.getByRole("rowheader")).toHaveCount(50);
  await planner.fleet.getByRole("button", { name: "Next" }).click();
  await expect(planner.fleet.getByRole("rowheader").first()).toContainText("web-51");
  await expect(planner.fleet.getByRole("button", { name: "Next" })).toBeFocused();
});

for (const [scheme, width] of [
  ["light", 1280],
  ["dark", 360],
]) {
  test(`axe finds nothing, and nothing scrolls sideways: ${scheme}, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const planner = await open(page, 12);
    await page.setViewportSize({ width, height: 900 });
    await planner.unfoldAll();
    expect(await violations(page)).toEqual([]);
    await planner.expectNoSidewaysScroll();
  });
}
