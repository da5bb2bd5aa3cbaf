// The widget for everybody: by axe, by keyboard, by ear, in forced colors and on paper.
import { expect, test } from "@playwright/test";
import { violations } from "../pages/axe.mjs";
import { HostPage } from "../pages/host-page.mjs";
import * as requests from "../pages/requests.mjs";

const element = (attributes) => `<elasticache-upgrade-planner ${attributes}></elasticache-upgrade-planner>`;
const usual = 'kind="replication-group" engine="redis" from="5.0.6" to="7.1"';

for (const [name, request] of Object.entries(requests)) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing and nothing scrolls sideways in both themes: ${name}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const host = await new HostPage(page).open("empty.html");
      await host.put(element(`request='${JSON.stringify(request)}'`));
      await host.ready();
      await host.unfoldAll();
      await host.expectNoSidewaysScroll();
      for (const theme of ["light", "dark"]) {
        await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
        expect(await violations(page), theme).toEqual([]);
      }
      await host.expectQuiet();
    });
  }
}

test("axe finds nothing where there are two", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  for (const place of ["#place", "#other"]) await host.put(element(`loading="eager" ${usual}`), place);
  await expect(host.verdict).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
});

test("axe finds nothing where the page made errors, and before the planner is there", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  await page.evaluate(() => (document.querySelector("#other").style.marginTop = "5000px"));
  await host.put(element('kind="replication-group" engine="redis" from="abc" to="7.1" fields="from nope" request="{"'));
  await host.put(element(usual), "#other");
  await host.ready();
  expect(await violations(page)).toEqual([]);
});

for (const [above, level] of [["h1", 2], ["h3", 4]]) {
  test(`its headings are below those of the chapter where it is: ${above}`, async ({ page }) => {
    const host = await new HostPage(page).open("empty.html");
    // Neither what nobody sees nor what comes later is that chapter.
    await host.put(`<${above}>Caches</${above}><h5 hidden>Draft</h5>${element(usual)}<h2>Clients</h2>`);
    await host.ready();
    await host.unfoldAll();
    const headings = await host.widget.getByRole("heading").all();
    expect(headings.length).toBeGreaterThan(5);
    // What browsers, and axe, go by; the driver goes by the tag's name.
    for (const heading of headings) await expect(heading).toHaveAttribute("aria-level", String(level));
    expect(await violations(page)).toEqual([]);
  });
}

test("the path through it by keyboard, every stop in sight", async ({ page }) => {
  const host = await (await new HostPage(page).open("plain.html")).ready();
  await host.unfoldAll();
  await host.field("cluster.engine").focus();
  const stops = [];
  for (let stop = 0; stop < 40; stop += 1) {
    stops.push(
      await page.evaluate(() => {
        let focused = document.activeElement;
        while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        const marked = [focused, focused.nextElementSibling, focused.closest("label")].filter(Boolean);
        const seen = marked.some((one) => getComputedStyle(one).outlineStyle !== "none" && parseFloat(getComputedStyle(one).outlineWidth) >= 2);
        return { inside: Boolean(focused.closest(".planner")), seen, html: focused.outerHTML.slice(0, 100) };
      }),
    );
    await page.keyboard.press("Tab");
  }
  const inside = stops.filter((one) => one.inside);
  expect(inside.length).toBeGreaterThan(20);
  expect(inside.filter(({ seen }) => !seen)).toEqual([]);
});

test("the sentence is read out when it changes", async ({ page }) => {
  const host = await (await new HostPage(page).open("plain.html")).ready();
  const live = host.verdict.locator("[data-live=verdict]");
  const before = await live.textContent();
  await host.field("goal.version").fill("6.2");
  await expect(live).not.toHaveText(before);
});

test("everything there in forced colors and in print", async ({ page }) => {
  const host = await (await new HostPage(page).open("plain.html")).ready();
  await page.emulateMedia({ forcedColors: "active" });
  await expect(host.verdict).toBeVisible();
  await page.emulateMedia({ media: "print", forcedColors: "none" });
  await expect(host.widget.locator(".step-body").last()).toBeVisible();
  await expect(host.field("goal.version")).toBeHidden();
});
