// The list of rules, as a person sees it.
import { expect } from "@playwright/test";
import { WatchedPage } from "./watched-page.mjs";

export class RulesPage extends WatchedPage {
  constructor(page) {
    super(page);
    this.search = page.getByRole("searchbox", { name: "Search" });
    this.guide = page.getByRole("combobox", { name: "Applies in" });
    this.kind = page.getByRole("combobox", { name: "Kind" });
    this.count = page.getByRole("status");
    // By role it would be the same, and take seconds: every rule's name would be worked out each time. A part that has not been
    // near the window has the names of its rules only.
    this.rules = page.locator("article:visible, .names > li:visible");
  }

  /** Opens the list; `rest` is what follows it in the URL. */
  async open(rest = "") {
    await this.page.goto(`./rules/${rest}`);
    await expect(this.search).toBeVisible();
    return this;
  }

  /** A rule by its title, wherever it is in the list. */
  named(title) {
    return this.page.getByRole("link", { name: title, exact: true });
  }

  /** Searches for a rule by its title. */
  async find(title) {
    await this.search.fill(title);
    return this.rule(title);
  }

  /** Every part, as for a print, and laid out also where it is out of sight: what is not has no place of its own yet. */
  async unfoldAll() {
    await this.page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      document.querySelectorAll(".entry").forEach((entry) => (entry.style.contentVisibility = "visible"));
      document.querySelectorAll("details").forEach((details) => (details.open = true));
    });
  }

  /** A rule by its title, in a part that is there. */
  rule(title) {
    return this.page.getByRole("article", { name: title, exact: true });
  }

  /** Titles of the rules that are shown. */
  async titles() {
    return this.rules.locator("h3").allTextContents();
  }

  /** Opens the planner with the smallest request of a rule. */
  async tryOut(title) {
    await this.rule(title).getByRole("link", { name: "Open in the planner" }).click();
  }
}
