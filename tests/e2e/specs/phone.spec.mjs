// On a phone the answer is in sight.
import { expect, test } from "@playwright/test";
import * as descriptions from "../pages/descriptions.mjs";
import { PlannerPage } from "../pages/planner-page.mjs";

test.use({ viewport: { width: 360, height: 740 } });

/** How far the top of the verdict is from the top of the window. */
const top = (planner) => planner.verdict.evaluate((verdict) => verdict.getBoundingClientRect().top);

test("the verdict is near the top, and stays in sight while the answer scrolls", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  expect(await top(planner)).toBeLessThanOrEqual(160);
  await page.evaluate(() => scrollTo({ top: 1500, behavior: "instant" }));
  expect(await top(planner)).toBe(0);
  // Its first line is in sight, and the answer right below it.
  const inVerdict = (y) => page.evaluate((y) => Boolean(document.elementFromPoint(180, y)?.closest(".verdict")), y);
  await expect.poll(() => inVerdict(20)).toBe(true);
  await expect.poll(() => inVerdict(70)).toBe(false);
});

test("after a paste the form folds, and the verdict has the focus", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  const form = page.locator(".inputs-fold");
  await form.locator("> summary").click();
  await planner.paste.fill(descriptions.both("orders"));
  await expect(form).not.toHaveAttribute("open");
  await expect(planner.verdict).toBeFocused();
  await expect(planner.verdict).toContainText("Blocked as requested");
  expect(await top(planner)).toBeLessThanOrEqual(160);
  await planner.expectNoSidewaysScroll();
});

test("of several clusters the form stays open until one is picked", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  const form = page.locator(".inputs-fold");
  await form.locator("> summary").click();
  await planner.paste.fill(descriptions.both("orders", "sessions"));
  await expect(form).toHaveAttribute("open");
  await planner.fleet.getByRole("button", { name: "sessions", exact: true }).click();
  await expect(form).not.toHaveAttribute("open");
});
