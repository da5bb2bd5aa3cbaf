// The same sites in Firefox: what differs between engines is how a page gets the element, its theme and its navigation.
// Playwright drives a Firefox of its own make only; a stock one is driven over WebDriver BiDi by Puppeteer.
import { expect, test as base } from "@playwright/test";
import puppeteer from "puppeteer-core";
import { plan } from "../../../web/npm/dist/node.js";
import { record } from "../pages/record.mjs";
import { choose } from "../pages/theme.mjs";
import { SITES } from "../sites.mjs";

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
  // A page with a memory of its own, watched as in Chromium.
  visit: async ({ firefox, baseURL }, use) => {
    const context = await firefox.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    const troubles = [];
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) troubles.push(message.text());
    });
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (hostname !== "127.0.0.1" && !["data:", "blob:"].includes(protocol)) troubles.push(request.url());
    });
    await page.evaluateOnNewDocument(record);
    await use(new Visit(page, baseURL, troubles));
    await context.close();
  },
});

class Visit {
  constructor(page, baseURL, troubles) {
    Object.assign(this, { page, baseURL, troubles });
  }

  async open(site) {
    await this.page.goto(new URL(site.guide, this.baseURL).href);
    await this.drawn();
  }

  async drawn() {
    await this.page.waitForFunction(() => document.querySelector("elasticache-upgrade-planner")?.shadowRoot?.querySelector(".verdict"));
  }

  /** What the page looks like by now, and what was told. */
  seen() {
    return this.page.evaluate(() => {
      const verdict = document.querySelector("elasticache-upgrade-planner").shadowRoot.querySelector(".verdict");
      const [red, green, blue] = getComputedStyle(verdict).color.match(/[\d.]+/g).map(Number);
      return { text: verdict.textContent, isLight: (red * 299 + green * 587 + blue * 114) / 1000 > 127, recorded: window.recorded };
    });
  }

  /** Follows a link of the site by its text. */
  async follow(name) {
    await this.page.locator(`::-p-aria([name="${name}"][role="link"])`).click();
  }

  chooseTheme(site, theme) {
    const { page } = this;
    return choose(
      {
        evaluate: (...call) => page.evaluate(...call),
        press: (selector) => page.locator(selector).click(),
        until: (condition, value) => page.waitForFunction(condition, {}, value),
      },
      site,
      theme,
    );
  }
}

for (const site of SITES) {
  test(`Firefox: it plans, goes with the theme, and survives navigation: ${site.name}`, async ({ visit }) => {
    await visit.open(site);
    await visit.page.reload();
    await visit.drawn();
    const { text, recorded } = await visit.seen();
    const { request, answer } = recorded.plans.at(-1);
    expect(request).toMatchObject({ cluster: { kind: "replication-group", engine: "redis", version: "5.0.6" }, goal: { version: "7.1" } });
    expect(answer).toEqual(plan(request));
    expect(text).toContain(answer.summary.replaceAll("`", ""));

    for (const theme of ["dark", "light"]) {
      await visit.chooseTheme(site, theme);
      expect((await visit.seen()).isLight, theme).toBe(theme === "dark");
    }

    await visit.follow(site.elsewhere);
    await visit.page.waitForFunction(() => document.querySelector("elasticache-upgrade-planner") === null);
    // Not the driver's own Back, which waits for a load: Firefox may have kept the page as it was.
    await visit.page.evaluate(() => history.back());
    await visit.drawn();
    const again = await visit.seen();
    expect(again.recorded.errors).toEqual([]);
    expect(again.recorded.plans.at(-1).answer).toEqual(answer);
    expect(visit.troubles).toEqual([]);
  });
}
