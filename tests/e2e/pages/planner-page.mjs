// The planner's page, as a person sees it: by roles and labels, not by classes.
import { expect } from "@playwright/test";

/** A request as the page's address holds it. */
export function address(request) {
  return `#r=${Buffer.from(JSON.stringify(request), "utf8").toString("base64url")}`;
}

export class PlannerPage {
  constructor(page) {
    this.page = page;
    this.verdict = page.getByRole("region", { name: "Verdict" });
    this.paste = page.getByLabel("Paste or drop what AWS prints about it");
    this.have = page.getByRole("region", { name: "What you have" });
    this.want = page.getByRole("region", { name: "What you want" });
    this.report = page.locator(".import");
    this.steps = page.getByRole("region", { name: "Steps", exact: true });
    this.ways = page.getByRole("radio", { name: /.*/ }).and(page.locator("[name=way]"));
    this.questions = page.getByRole("region", { name: "What would change this answer" });

    // Whatever a test does: nothing is asked of another host, and nothing goes wrong unseen.
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

  async open(fragment = "") {
    await this.page.goto(`./${fragment}`);
    await this.ready();
    return this;
  }

  async ready() {
    await expect(this.page.locator("[data-state=ready]")).toBeAttached();
  }

  async openWith(request) {
    return this.open(address(request));
  }

  /** The request that the address holds. */
  async request() {
    // Asked of the page itself: the browser's report of its address may lag behind.
    const fragment = await this.page.evaluate(() => location.hash);
    return JSON.parse(Buffer.from(fragment.replace(/^#r=/, ""), "base64url").toString("utf8"));
  }

  async unfold() {
    await this.have.getByText("More about the cluster").click();
    await this.want.getByText("More wishes and limits").click();
  }

  /** The control of a request field, `cluster.nodeType`. */
  field(path) {
    return this.page.locator(`#field-${path.replaceAll(".", "-")}`);
  }

  way(id) {
    return this.page.locator(`[data-strategy="${id}"]`);
  }

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
