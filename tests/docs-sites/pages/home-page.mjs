// The guide of one site, with the widget in it, watched from its first moment.
import { expect } from "@playwright/test";
import { WatchedPage } from "../../e2e/pages/watched-page.mjs";
import { plan } from "../../../web/npm/dist/node.js";
import { record } from "./record.mjs";
import { settled } from "./settled.mjs";
import { choose } from "./theme.mjs";

export class HomePage extends WatchedPage {
  constructor(page, site) {
    super(page);
    this.site = site;
    this.widget = page.locator("elasticache-upgrade-planner");
    this.verdict = this.widget.getByRole("group", { name: "Verdict" });
    this.wanted = this.widget.locator("#field-goal-version");
    this.fallback = page.getByText("A script shows the upgrade path");
  }

  async open() {
    await this.settled();
    await this.page.addInitScript(record);
    await this.page.goto(this.site.guide);
    return this;
  }

  /** What the widget told its page, and what moved, since the page was loaded. */
  async recorded() {
    return this.page.evaluate(() => window.recorded);
  }

  /** The planner is drawn for `request`, tells and shows what the npm package answers. */
  async expectPlan(request) {
    await expect(this.verdict).toBeVisible();
    await expect(this.fallback).toBeHidden();
    const { plans, errors } = await this.recorded();
    expect(errors).toEqual([]);
    const told = plans.at(-1);
    expect(told.request).toMatchObject(request);
    expect(told.answer).toEqual(plan(told.request));
    await expect(this.verdict).toContainText(told.answer.summary.replaceAll("`", ""));
  }

  /** Somebody types another version, and gets another plan: what is shown also works. */
  async expectAnswersReaders(version) {
    await this.wanted.fill(version);
    await expect.poll(async () => (await this.recorded()).plans.at(-1)?.request.goal.version).toBe(version);
    await this.expectPlan({ goal: { version } });
  }

  async reload() {
    await this.settled();
    await this.page.reload();
  }

  /** To another page of the site by its own links or by its address, and back by them or by the browser. */
  async leave() {
    await this.settled();
    await this.link(this.site.elsewhere).click();
    await expect(this.page.getByRole("heading", { name: /^Handbook/, level: 1 })).toBeVisible();
    await expect(this.widget).toHaveCount(0);
  }

  async leaveByAddress() {
    await this.settled();
    await this.page.goto(this.site.guide.replace(/upgrade[^/]*\/?$/, ""));
    await expect(this.widget).toHaveCount(0);
  }

  async returnByLink() {
    await this.settled();
    await this.link("Upgrade the cache").click();
    await expect(this.verdict).toBeVisible();
  }

  async returnByBack() {
    await this.settled();
    await this.page.goBack();
    await expect(this.verdict).toBeVisible();
  }

  /** Nothing that was requested is still loading: now the page can be left without being torn. */
  async settled() {
    await this.page.evaluate(settled);
  }

  /** How many drawn planners there are in memory, seen or not; the browser looks after it has cleared up. */
  async plannersInMemory() {
    const session = await this.page.context().newCDPSession(this.page);
    const { result } = await session.send("Runtime.evaluate", { expression: 'customElements.get("elasticache-upgrade-planner").prototype' });
    const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
    const drawn = 'function () { return this.filter(({ shadowRoot }) => shadowRoot.querySelector(".planner")).length; }';
    const { result: count } = await session.send("Runtime.callFunctionOn", { objectId: objects.objectId, functionDeclaration: drawn });
    await session.detach();
    return count.value;
  }

  async chooseTheme(theme) {
    await choose(
      {
        evaluate: (...call) => this.page.evaluate(...call),
        press: (selector) => this.page.locator(selector).click(),
        until: (...call) => this.page.waitForFunction(...call),
      },
      this.site,
      theme,
    );
  }

  link(name) {
    return this.page.getByRole("link", { name, exact: true }).filter({ visible: true }).first();
  }

  async unfoldAll() {
    await this.widget.evaluate(({ shadowRoot }) => shadowRoot.querySelectorAll("details").forEach((details) => (details.open = true)));
  }
}
