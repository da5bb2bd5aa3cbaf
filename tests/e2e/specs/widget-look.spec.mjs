// The widget beside what is not its own: what reaches it, and what does not leave it. That a hostile style sheet does not get in
// is tested in `tests/docs-sites/specs/plain-page.spec.mjs`.
import { expect, test } from "@playwright/test";
import { HostPage } from "../pages/host-page.mjs";

test("it follows the page's color scheme, unless it is told otherwise", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  const host = await (await new HostPage(page).open("plain.html")).ready();
  const paper = () => host.widget.evaluate(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector(".planner")).backgroundColor);
  const light = await paper();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.evaluate(() => (document.documentElement.dataset.theme = "light"));
  expect(await paper()).toBe(light);
  await host.widget.evaluate((widget) => (widget.theme = "dark"));
  expect(await paper()).toBe(dark);
  await host.widget.evaluate((widget) => (widget.theme = "auto"));
  expect(await paper()).toBe(light);
});

test("custom properties and parts reach it", async ({ page }) => {
  const host = await (await new HostPage(page).open("plain.html")).ready();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("main{--upgrade-planner-accent:rgb(1 2 3);--upgrade-planner-background:rgb(4 5 6)} elasticache-upgrade-planner::part(foot){display:none}");
    document.adoptedStyleSheets = [sheet];
  });
  await expect(host.widget.locator(".foot")).toBeHidden();
  await expect(host.widget.locator(".planner")).toHaveCSS("background-color", "rgb(4, 5, 6)");
  await expect(host.widget.locator(".answers button").first()).toHaveCSS("color", "rgb(1, 2, 3)");
});

test("larger text has the shape of a narrower place", async ({ page }) => {
  const host = await (await new HostPage(page).open("plain.html")).ready();
  const planner = host.widget.locator(".planner");
  await expect(planner).toHaveCSS("padding-top", "17.6px");
  await host.widget.evaluate((widget) => widget.style.setProperty("--upgrade-planner-font-size", "2em"));
  await expect(planner).toHaveCSS("font-size", "32px");
  // 0.8 of the text's size, where it is 1.1 in a wide place.
  await expect(planner).toHaveCSS("padding-top", "25.6px");
});

test("it changes nothing in the page, and listens to nothing there", async ({ page }) => {
  await page.addInitScript(() => {
    window.heard = [];
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      if ([window, document, document.documentElement, document.body].includes(this) && !type.startsWith("upgrade-")) window.heard.push(type);
      return add.call(this, type, ...rest);
    };
  });
  const host = await new HostPage(page).open("empty.html");
  const state = () =>
    page.evaluate(() => ({
      names: Object.keys(window).sort(),
      head: document.head.innerHTML,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
      address: location.href,
      heard: window.heard,
      stored: localStorage.length + sessionStorage.length,
    }));
  const before = await state();
  await host.put('<elasticache-upgrade-planner kind="replication-group" engine="redis" from="5.0.6" to="7.1"></elasticache-upgrade-planner>');
  await host.ready();
  // Without the test's own hands, which listen to the page where they touch it.
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector("elasticache-upgrade-planner");
    const input = shadowRoot.querySelector("#field-goal-version");
    input.value = "7.0";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    shadowRoot.querySelectorAll("details").forEach((details) => (details.open = true));
  });
  await expect.poll(() => page.evaluate(() => document.querySelector("elasticache-upgrade-planner").request.goal.version)).toBe("7.0");
  expect(await state()).toEqual(before);
  await host.expectQuiet();
});

test("letters typed into it are no commands for the page", async ({ page }) => {
  const host = await (await new HostPage(page).open("plain.html")).ready();
  await page.evaluate(() => {
    window.commands = [];
    for (const type of ["keydown", "keypress", "keyup"]) document.addEventListener(type, ({ key }) => window.commands.push(key));
  });
  await host.field("goal.version").focus();
  await page.keyboard.press("s");
  await page.keyboard.press("ArrowLeft");
  expect(await page.evaluate(() => window.commands)).toEqual([]);
  await page.keyboard.press("Control+k");
  expect(await page.evaluate(() => window.commands)).toContain("k");
});
