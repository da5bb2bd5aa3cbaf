// The guide of one site in Firefox, driven by Puppeteer and watched from its first moment.
import { record } from "./record.mjs";
import { settled } from "./settled.mjs";
import { choose, isLight } from "./theme.mjs";

/** Runs in the page. */
const verdict = () => document.querySelector("elasticache-upgrade-planner")?.shadowRoot?.querySelector(".verdict");

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
    await this.page.waitForFunction(verdict);
  }

  async isLight() {
    return this.page.evaluate(isLight, await this.page.evaluateHandle(verdict));
  }

  /** What the widget says by now, and what it has told its page. */
  async seen() {
    const text = await this.page.evaluate(({ textContent }) => textContent, await this.page.evaluateHandle(verdict));
    return { text, recorded: await this.page.evaluate(() => window.recorded) };
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
