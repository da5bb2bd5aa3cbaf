// The planner's page, as a person sees it: by roles and labels, not by classes.
import { expect } from "@playwright/test";
import { unfoldAll } from "./unfold-all.mjs";
import { WatchedPage } from "./watched-page.mjs";

/** A request as the page's address holds it. */
export function address(request) {
  return `#r=${Buffer.from(JSON.stringify(request), "utf8").toString("base64url")}`;
}

export class PlannerPage extends WatchedPage {
  constructor(page, options) {
    super(page, options);
    this.verdict = page.getByRole("region", { name: "Verdict" });
    this.paste = page.getByLabel("Paste or drop your cluster");
    this.cluster = page.getByRole("region", { name: "Current cluster" });
    this.goal = page.getByRole("region", { name: "Target", exact: true });
    // On a phone it is folded.
    this.form = page.locator("details").filter({ has: page.locator("> summary", { hasText: "Enter your cluster" }) });
    this.report = page.locator(".import");
    this.steps = page.getByRole("region", { name: "Upgrade path", exact: true });
    this.choices = page.getByRole("radiogroup", { name: /upgrade options?$/ });
    this.options = page.getByRole("radio", { name: /.*/ }).and(page.locator("[name=option]"));
    this.interruption = page.getByRole("region", { name: "Expected downtime" });
    this.notices = page.locator("[aria-labelledby=notices-title]");
    this.disagreements = page.getByRole("group", { name: /^Contradictions and gaps/ });
    this.guides = page.getByRole("group", { name: /^Changes between AWS guides/ });
    this.shell = page.getByRole("combobox", { name: "Commands for" });
    this.guide = page.getByRole("combobox", { name: "AWS guide" });
    this.problem = page.getByRole("alert").filter({ hasText: "could not start" });
    this.fleet = page.getByRole("group", { name: /^All [\d,]+ clusters$/ });
    this.support = page.getByRole("group", { name: "Support and its cost" });
    this.questions = page.getByRole("region", { name: "Questions that decide this plan" });
    this.masthead = page.getByRole("navigation", { name: "Tools" });
    this.undo = this.masthead.getByRole("button", { name: "Undo" });
    this.redo = this.masthead.getByRole("button", { name: "Redo" });
    this.toast = page.getByRole("group", { name: /^(Cluster (replaced|cleared)|Example shown)$/ });
    this.errors = this.verdict.getByRole("group", { name: /to fix$/ });
    this.saved = page.locator("details.saved");
    this.limit = page.locator(".inputs").getByRole("slider");
    // What a screen reader reads out by itself.
    this.live = page.locator("[aria-live], [role=status], [role=alert], [role=log], output");
    this.spoken = page.locator("[data-live=verdict]");
    this.news = page.locator("[data-live=news]");
  }

  async open(fragment = "") {
    await this.page.goto(`./${fragment}`);
    await this.ready();
    return this;
  }

  /** The planner runs at the first sign of use. */
  async ready() {
    // Of the planner's own page, which can still be on its way.
    await this.page.locator("#app").evaluate(() => dispatchEvent(new Event("pointermove")));
    await expect(this.page.locator("[data-state=ready]")).toBeAttached();
  }

  async openWith(request) {
    return this.open(address(request));
  }

  /** Follows a link to a request in the page that is open. */
  async follow(request) {
    await this.page.evaluate((fragment) => (location.hash = fragment), address(request));
  }

  /** The request that the address holds. */
  async request() {
    // Asked of the page itself: the browser's report of its address may lag behind.
    const fragment = await this.page.evaluate(() => location.hash);
    const [, coded] = /^#r=([\w-]*)/.exec(fragment);
    return JSON.parse(Buffer.from(coded, "base64url").toString("utf8"));
  }

  /** What can be folded, opened: everything. What is in a fold is made when that opens, and has folds in it. */
  async unfoldAll() {
    await this.page.evaluate(unfoldAll);
  }

  /** What a browser does before it prints. */
  async beginPrint() {
    await this.page.emulateMedia({ media: "print" });
    await this.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  }

  /** Unfolds a part of the answer. */
  async unfoldPart(part) {
    await part.locator("> summary").click();
  }

  /** A step of the path, by its title. */
  step(title) {
    const head = this.page.locator("> summary", { hasText: title });
    return this.steps.locator("li > details").filter({ has: head }).first();
  }

  /** One of the figures below the verdict. */
  figure(name) {
    return this.page.getByRole("term").filter({ hasText: name }).first().locator("xpath=following-sibling::dd[1]");
  }

  /** Puts a whole text into a field: what is wrong with it is said when it is left. */
  async enter(path, text) {
    await this.field(path).fill(text);
    await this.field(path).blur();
  }

  /** The menu with everything that can be done with a plan, opened. */
  async share() {
    await this.page.getByRole("button", { name: "Share" }).click();
    return this.page.getByRole("group", { name: "Share" });
  }

  /** A part that folds, by its title. */
  fold(within, title) {
    return within.locator("details").filter({ has: this.page.locator("summary", { hasText: title }) });
  }

  async unfold() {
    await this.cluster.getByText("More details").click();
    await this.goal.getByText("More targets and limits").click();
  }

  /** The control of a request field, `cluster.nodeType`. */
  field(path) {
    return this.page.locator(`#field-${path.replaceAll(".", "-")}`);
  }

  option(id) {
    return this.page.locator(`[data-strategy="${id}"]`);
  }
}
