// The guide of one site in Firefox, driven by Puppeteer and watched from its first moment.
import { record } from "./record.mjs";
import { settled } from "./settled.mjs";
import { choose } from "./theme.mjs";

export class FirefoxPage {
  constructor(page, baseURL) {
    Object.assign(this, { page, baseURL, troubles: [] });
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) this.troubles.push(message.text());
    });
    page.on("pageerror", (error) => this.troubles.push(String(error)));
    page.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (hostname !== "127.0.0.1" && !["data:", "blob:"].includes(protocol)) this.troubles.push(request.url());
    });
  }

  async open(site) {
    await this.page.evaluateOnNewDocument(record);
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

  async reload() {
    await this.page.evaluate(settled);
    await this.page.reload();
    await this.drawn();
  }

  /** To another page of the site by its own link. */
  async leave(site) {
    await this.page.evaluate(settled);
    await this.page.locator(`::-p-aria([name="${site.elsewhere}"][role="link"])`).click();
    await this.page.waitForFunction(() => {
      const arrived = [...document.querySelectorAll("h1")].some(({ textContent }) => textContent.trim().startsWith("Handbook"));
      return arrived && !document.querySelector("elasticache-upgrade-planner");
    });
  }

  async returnByBack() {
    await this.page.evaluate(settled);
    // Not the driver's own Back, which waits for a load: Firefox may have kept the page as it was.
    await this.page.evaluate(() => history.back());
    await this.drawn();
  }
}
