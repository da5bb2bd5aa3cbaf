// What is measured of the page and depends on no clock: where the verdict is, how high the page is, how many elements it has.
import { expect, test } from "@playwright/test";
import { PlannerPage } from "../pages/planner-page.mjs";
import { blocked, upToDate } from "../pages/requests.mjs";

const states = {
  blocked,
  depends: { cluster: { kind: "replication-group", engine: "redis", version: "6.2", clusterMode: "disabled" }, goal: { version: "7.1", timing: "immediately" } },
  go: { ...blocked, cluster: { ...blocked.cluster, pending: {} }, goal: { ...blocked.goal, version: "7.0" } },
  done: upToDate,
  invalid: { ...blocked, goal: { ...blocked.goal, version: "7.4" } },
};

for (const [width, height] of [[1280, 800], [768, 1024], [360, 740]]) {
  test(`the verdict is at the top in every state: ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const planner = await new PlannerPage(page).open();
    for (const [tone, request] of Object.entries(states)) {
      await planner.follow(request);
      await expect(planner.verdict).toHaveAttribute("data-tone", tone);
      expect(await planner.verdict.evaluate((verdict) => verdict.getBoundingClientRect().top), tone).toBeLessThanOrEqual(160);
    }
  });
}

for (const width of [320, 360, 768, 1024, 1280, 1440]) {
  test(`every fact of every option is in sight: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const planner = await new PlannerPage(page).open();
    await planner.expectNoSidewaysScroll();
    const outside = await page.locator(".options").evaluate((options) => {
      const { left, right } = options.getBoundingClientRect();
      const isOutside = (fact) => [...fact.getClientRects()].some((box) => box.left < left || box.right > right);
      return [...options.querySelectorAll("label dd, .option-title, .badge")].filter(isOutside).map((fact) => fact.textContent);
    });
    expect(outside).toEqual([]);
  });
}

// The example with all folds shut. Who adds to it takes something away, or has a reason.
for (const [width, height, highest] of [[1280, 800, 2_850], [360, 740, 4_700]]) {
  test(`the page is short and light: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const planner = await new PlannerPage(page).open();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(highest);
    expect(await page.locator("*").count()).toBeLessThanOrEqual(660);
    // What is acted on is in sight all the same.
    for (const part of ["Expected downtime", "Upgrade path"]) await expect(page.getByRole("heading", { name: part, exact: true })).toBeVisible();
    for (const step of await planner.steps.locator(".step > summary").all()) {
      for (const said of [".step-title", ".badge", ".in-short"]) await expect(step.locator(said)).toBeVisible();
    }
    await expect(planner.steps.locator("pre").first()).toBeVisible();
    await planner.expectNoSidewaysScroll();
  });
}
