// Pictures of support, path and window, each with a table or list that says the same.
import { expect, test } from "@playwright/test";
import { PlannerPage } from "../pages/planner-page.mjs";
import { blocked } from "../pages/requests.mjs";

const old = { ...blocked, asOf: "2026-11-30", cluster: { ...blocked.cluster, version: "5.0.6" } };

test("the calendar of support has its bars, and every day in a table", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(old);
  await planner.unfoldPart(planner.support);
  await expect(planner.support.locator("svg .extended").first()).toBeVisible();
  // A bar has its own; one stands in the key.
  await expect(planner.support.locator("svg .forced")).toHaveCount(2);
  await expect(planner.support.getByRole("row", { name: /^Redis OSS 5\.0\.6/ })).toContainText("Year 3, from 2028-02-01: +160%");
  await expect(planner.support.getByText("Planning date, 2026-11-30")).toBeVisible();
  await planner.expectQuiet();
});

test("the path follows the option that is chosen, and the blocked request is cut", async ({ page }) => {
  const planner = await new PlannerPage(page).openWith(blocked);
  const strip = page.getByRole("img", { name: "Path of the option that is shown" });
  await expect(strip).toBeVisible();
  await page.getByText("States and options as a map").click();
  await planner.option("wait-for-window").click();
  await expect(page.locator(".lane[data-shown]")).toContainText("Wait for the maintenance window");
  await expect(page.locator(".lane.cut")).toContainText("Immediate engine upgrade blocked by a pending scale-up");
  await expect(page.locator(".path-list")).toContainText("Wait for the maintenance window");
});

test.describe("on a clock that is not UTC", () => {
  test.use({ timezoneId: "Asia/Tokyo" });
  test("the window is said in UTC and in the reader's time", async ({ page }) => {
    const request = { ...blocked, asOf: "2026-11-30", cluster: { ...blocked.cluster, maintenanceWindow: "sat:20:00-sat:21:00" } };
    const planner = await new PlannerPage(page).openWith({ ...request, goal: { ...request.goal, timing: "maintenance-window" } });
    await expect(planner.interruption).toContainText("Sat 2026-12-05, 20:00–21:00 UTC");
    await expect(planner.interruption).toContainText("Sun 05:00–06:00 in your time zone");
  });
});

for (const width of [320, 1280]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const planner = await new PlannerPage(page).openWith(old);
    await planner.unfoldAll();
    await planner.expectNoSidewaysScroll();
  });
}
