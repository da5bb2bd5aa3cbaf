// For everybody: keyboard, contrast, narrow windows, both themes.
import { expect, test } from "@playwright/test";
import { violations } from "../pages/axe.mjs";
import * as descriptions from "../pages/descriptions.mjs";
import { PlannerPage } from "../pages/planner-page.mjs";
import * as requests from "../pages/requests.mjs";

for (const theme of ["Light", "Dark"]) {
  test(`axe finds nothing, everything unfolded: ${theme}`, async ({ page }) => {
    const planner = await new PlannerPage(page).open();
    await planner.choose("Theme", theme);
    await planner.paste.fill(descriptions.groups("orders"));
    await planner.unfoldAll();
    expect(await violations(page)).toEqual([]);
  });

  test(`axe finds nothing in a request full of errors: ${theme}`, async ({ page }) => {
    const planner = await new PlannerPage(page).open();
    await planner.choose("Theme", theme);
    await planner.paste.fill("{");
    await planner.enter("goal.version", "nonsense");
    await planner.enter("cluster.shards", "many");
    expect(await violations(page)).toEqual([]);
  });
}

for (const [name, request] of Object.entries(requests)) {
  for (const width of [320, 360, 1280]) {
    test(`axe finds nothing and nothing scrolls sideways in both themes: ${name}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      const planner = await new PlannerPage(page).openWith(request);
      await planner.unfoldAll();
      await planner.expectNoSidewaysScroll();
      for (const theme of ["Light", "Dark"]) {
        await planner.choose("Theme", theme);
        expect(await violations(page), theme).toEqual([]);
      }
      await planner.expectQuiet();
    });
  }
}

for (const width of [320, 360, 768, 1280]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const planner = await new PlannerPage(page).open();
    await planner.expectNoSidewaysScroll();
    await planner.unfoldAll();
    await planner.paste.fill(descriptions.groups("a-replication-group-with-a-very-long-name"));
    // What was pasted folds the form on a phone, once it is read.
    await expect(planner.report).toContainText("a-replication-group-with-a-very-long-name");
    await planner.unfoldAll();
    await planner.field("goal.version").fill("a-very-long-version-without-any-place-to-break-it-in-two");
    await planner.unfoldAll();
    await planner.expectNoSidewaysScroll();
  });
}

test("the path through the page by keyboard", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the answer" })).toBeFocused();
  // Undo, redo, rules and sharing are five stops away, and paste is the first thing offered after them.
  await page.keyboard.press("Tab");
  await expect(planner.undo).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(planner.redo).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Rules" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Share" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Copy link" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Share" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(planner.paste).toBeFocused();

  // A group of radio buttons is one stop; arrows choose.
  await page.getByRole("group", { name: "When" }).getByRole("radio", { name: "Immediately" }).focus();
  await page.keyboard.press("ArrowRight");
  expect((await planner.request()).goal.timing).toBe("maintenance-window");
  await page.keyboard.press("ArrowLeft");
  expect((await planner.request()).goal.timing).toBe("immediately");

  // Choosing a way keeps the focus on it.
  const first = planner.option("in-place-window").getByRole("radio");
  await first.focus();
  await page.keyboard.press("ArrowDown");
  await expect(planner.option("wait-for-window").getByRole("radio")).toBeFocused();
  await expect(planner.option("wait-for-window").getByRole("radio")).toBeChecked();

  // One shell for all commands.
  await planner.shell.focus();
  await page.keyboard.press("w");
  await expect(planner.shell).toHaveValue("cmd");
});

test("every stop of the keyboard can be seen", async ({ page }) => {
  await new PlannerPage(page).open();
  const unseen = [];
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press("Tab");
    const bad = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return undefined;
      const marked = [focused, focused.nextElementSibling, focused.closest("label")].filter(Boolean);
      const seen = marked.some((element) => getComputedStyle(element).outlineStyle !== "none" && parseFloat(getComputedStyle(element).outlineWidth) >= 2);
      return seen ? undefined : focused.outerHTML.slice(0, 120);
    });
    if (bad) unseen.push(bad);
  }
  expect(unseen).toEqual([]);
});

test("the theme is kept, and the system's theme is followed until one is chosen", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const planner = await new PlannerPage(page).open();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await planner.choose("Theme", "Light");
  const light = await paper();
  expect(light).not.toBe(dark);
  await page.reload();
  await planner.ready();
  expect(await paper()).toBe(light);
  await planner.choose("Theme", "Auto");
  expect(await paper()).toBe(dark);
});

test("colors forced by the system and no motion: still everything there", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  const planner = await new PlannerPage(page).open();
  await expect(planner.verdict).toContainText("Blocked as requested");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
});

test("a print shows every step", async ({ page }) => {
  const planner = await new PlannerPage(page).open();
  await planner.beginPrint();
  await expect(planner.paste).toBeHidden();
  await expect(planner.steps.locator(".step-body").last()).toBeVisible();
  await expect(planner.notices.locator(".reason").first()).toBeVisible();
  await expect(planner.disagreements.locator(".planned").last()).toBeVisible();
});
