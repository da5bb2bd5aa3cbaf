// The widget in a site that a real generator made. Every generator goes through the same.
import { expect } from "@playwright/test";
import { violations } from "../../e2e/pages/axe.mjs";
import { HomePage } from "../pages/home-page.mjs";
import { test } from "../pages/test.mjs";
import { isLight } from "../pages/theme.mjs";
import { REQUEST } from "../sites.mjs";

test("it appears, plans as the npm package does, and answers readers", async ({ page, site }) => {
  const home = await new HomePage(page, site).open();
  await home.expectPlan(REQUEST);
  expect((await home.recorded()).ready).toBe(1);
  await home.expectAnswersReaders("6.2");
  await home.expectQuiet();
});

test("nothing moves while it comes", async ({ page, site }) => {
  const home = await new HomePage(page, site).open();
  await home.expectPlan(REQUEST);
  const { moved, movers } = await home.recorded();
  expect(moved, `moved: ${movers.join(" ")}`).toBeLessThan(0.01);
});

for (const system of ["light", "dark"]) {
  test(`it goes with the site's theme, on a ${system} system`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: system, reducedMotion: "reduce" });
    const home = await new HomePage(page, site).open();
    await home.expectPlan(REQUEST);
    await home.unfoldAll();
    const text = page.getByText("Ask in the channel");
    expect(await home.verdict.evaluate(isLight), "before anybody chose a theme").toBe(await text.evaluate(isLight));
    for (const theme of system === "light" ? ["dark", "light"] : ["light", "dark"]) {
      await home.chooseTheme(theme);
      await expect.poll(() => text.evaluate(isLight), `the site is ${theme}`).toBe(theme === "dark");
      await expect.poll(() => home.verdict.evaluate(isLight), `the widget is ${theme}`).toBe(theme === "dark");
      expect(await violations(page, "elasticache-upgrade-planner"), theme).toEqual([]);
    }
    await home.expectQuiet();
  });
}

test("it survives leaving and coming back, by links and by Back, twice", async ({ page, site }) => {
  const home = await new HomePage(page, site).open();
  await home.expectPlan(REQUEST);
  await page.evaluate(() => (window.sameDocument = true));
  // Material asks for its list of pages first, and takes over the links when that has come.
  await page.waitForLoadState("networkidle");
  for (const version of ["6.2", "7.0"]) {
    await home.leave();
    await home.returnByBack();
    await home.expectAnswersReaders(version);
    await home.leave();
    await home.returnByLink();
    await home.expectPlan(REQUEST);
  }
  expect(await page.evaluate(() => window.sameDocument === true)).toBe(site.keepsDocument === true);
  // Of five planners, the one that is seen. A site may hold on to elements of pages that it took away, but then they are empty.
  expect(await home.plannersInMemory()).toBe(1);
  await home.expectQuiet();
});

test("it survives a new load and the browser's Back over it", async ({ page, site }) => {
  const home = await new HomePage(page, site).open();
  await home.expectPlan(REQUEST);
  await home.reload();
  await home.expectPlan(REQUEST);
  await home.leaveByAddress();
  await home.returnByBack();
  await home.expectAnswersReaders("7.0");
  await home.expectQuiet();
});

test("its keys are not the site's", async ({ page, site }) => {
  const home = await new HomePage(page, site).open();
  await home.expectPlan(REQUEST);
  await page.evaluate(() => {
    window.sameDocument = true;
    window.leaked = [];
    document.addEventListener("keydown", ({ key }) => window.leaked.push(key));
  });
  await home.wanted.focus();
  for (const key of ["ArrowLeft", "ArrowRight", "/", "?", "s"]) await page.keyboard.press(key);
  await home.widget.getByRole("radio", { name: "Immediately" }).focus();
  for (const key of ["ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
  expect(await page.evaluate(() => window.leaked)).toEqual([]);
  await expect(home.widget.getByRole("radio", { name: "Immediately" })).toBeFocused();
  expect(await page.evaluate(() => window.sameDocument)).toBe(true);
});

for (const width of [360, 1280]) {
  test(`it is no wider than its place at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    const home = await new HomePage(page, site).open();
    await home.expectPlan(REQUEST);
    await home.unfoldAll();
    await home.expectNoSidewaysScroll();
    const wider = await home.widget.evaluate((host) => host.shadowRoot.querySelector(".planner").scrollWidth - host.clientWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
}

test("without script, what the author put in its place is shown", async ({ browser, baseURL, site }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.guide);
  await expect(page.getByText("A script shows the upgrade path")).toBeVisible();
  await expect(page.getByText("Ask in the channel")).toBeVisible();
  await context.close();
});
