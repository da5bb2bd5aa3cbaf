// Any page of the site, watched: whatever a test does, nothing is asked of another host, and nothing goes wrong unseen.
import { expect } from "@playwright/test";

export class WatchedPage {
  /** Keeps nothing for visits without a network, unless that is what a test is about: it would fetch the site once more. */
  constructor(page, { keeps = false } = {}) {
    this.page = page;
    if (!keeps) page.addInitScript(() => delete Navigator.prototype.serviceWorker);
    this.elsewhere = [];
    this.complaints = [];
    page.on("request", (request) => {
      const url = new URL(request.url());
      const own = url.hostname === "127.0.0.1" || ["data:", "blob:"].includes(url.protocol);
      if (!own) this.elsewhere.push(request.url());
    });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(String(error)));
  }

  /** A choice in a group of radio buttons. */
  async choose(group, choice) {
    await this.page.getByRole("group", { name: group, exact: true }).getByText(choice, { exact: true }).click();
  }

  /** Nothing left the page and nothing was complained about. */
  async expectQuiet() {
    expect(this.elsewhere, "requests to other hosts").toEqual([]);
    expect(this.complaints, "errors and warnings in the console").toEqual([]);
  }

  /** The page is not wider than the window. */
  async expectNoSidewaysScroll() {
    const [content, window] = await this.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(content, "the page scrolls sideways").toBeLessThanOrEqual(window);
  }
}
