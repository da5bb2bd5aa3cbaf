// The same sites in Firefox: what differs between engines is how a page gets the element, its theme and its navigation.
// Playwright drives a Firefox of its own make only; a stock one is driven over WebDriver BiDi by Puppeteer.
import { expect, test as base } from "@playwright/test";
import puppeteer from "puppeteer-core";
import { plan } from "../../../web/npm/dist/node.js";
import { FirefoxPage } from "../pages/firefox-page.mjs";
import { REQUEST, SITES } from "../sites.mjs";

const test = base.extend({
  firefox: [
    async ({}, use) => {
      const browser = await puppeteer.launch({
        browser: "firefox",
        executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
        // Asking for an icon that no page names is Firefox's own idea, and a policy's complaint of it is none of ours.
        extraPrefsFirefox: { "browser.chrome.site_icons": false },
      });
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  // A page with a memory of its own.
  home: async ({ firefox, baseURL }, use) => {
    const context = await firefox.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await use(new FirefoxPage(page, baseURL));
    await context.close();
  },
});

for (const site of SITES) {
  test(`Firefox: it plans, goes with the theme, and survives navigation: ${site.name}`, async ({ home }) => {
    await home.open(site);
    await home.reload();
    const { text, recorded } = await home.seen();
    const { request, answer } = recorded.plans.at(-1);
    expect(request).toMatchObject(REQUEST);
    expect(answer).toEqual(plan(request));
    expect(text).toContain(answer.summary.replaceAll("`", ""));

    for (const theme of ["dark", "light"]) {
      await home.chooseTheme(site, theme);
      expect(await home.isLight(), theme).toBe(theme === "dark");
    }

    await home.leave(site);
    await home.returnByBack();
    const again = await home.seen();
    expect(again.recorded.errors).toEqual([]);
    expect(again.recorded.plans.at(-1).answer).toEqual(answer);
    expect(home.troubles).toEqual([]);
  });
}
