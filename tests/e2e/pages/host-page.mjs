// A page of somebody else with the widget in it.
import { expect } from "@playwright/test";
import { unfoldAll } from "./unfold-all.mjs";
import { WatchedPage } from "./watched-page.mjs";

const HOSTS = `http://127.0.0.1:${process.env.E2E_HOSTS_PORT ?? "4320"}`;

export class HostPage extends WatchedPage {
  constructor(page) {
    super(page);
    this.loaded = [];
    page.on("request", (request) => this.loaded.push(new URL(request.url()).pathname));
    this.widget = page.locator("elasticache-upgrade-planner");
    this.verdict = this.widget.getByRole("group", { name: "Verdict" });
    this.fallback = this.widget.getByRole("link", { name: "Open the ElastiCache Upgrade Planner" });
  }

  /** Opens one of the pages in `hosts`, under a policy of their server, and keeps every event of every widget from the beginning. */
  async open(name, policy = "hosts") {
    await this.page.addInitScript(() => {
      window.told = [];
      // The memory of each module, which no page sees otherwise.
      window.memories = [];
      const instantiate = WebAssembly.instantiate;
      WebAssembly.instantiate = async (...given) => {
        const made = await instantiate.apply(WebAssembly, given);
        window.memories.push((made.instance ?? made).exports.memory);
        return made;
      };
      for (const kind of ["ready", "plan", "error"]) {
        document.addEventListener(`upgrade-${kind}`, ({ target, detail }) => window.told.push({ kind, id: target.id, detail }));
      }
    });
    await this.page.goto(this.address(name, policy));
    return this;
  }

  address(name, folder = "hosts") {
    return `${HOSTS}/${folder}/${name}`;
  }

  /** Puts HTML into the page. Through the debugger's door, since no policy allows scripts in the page's text. */
  async put(html, place = "#place") {
    await this.page.evaluate(([html, place]) => (document.querySelector(place).innerHTML = html), [html, place]);
  }

  async ready() {
    await expect(this.verdict.first()).toBeVisible();
    return this;
  }

  /** The events so far, of one kind. */
  async told(kind) {
    return this.page.evaluate((kind) => window.told.filter((one) => one.kind === kind), kind);
  }

  /** The control of a request field. */
  field(path) {
    return this.widget.locator(`#field-${path.replaceAll(".", "-")}`);
  }

  /** A folded part of the answer, by its title. */
  fold(title) {
    return this.widget.locator("details.fold").filter({ has: this.page.getByRole("heading", { name: title }) });
  }

  async unfoldAll() {
    for (const widget of await this.widget.all()) {
      const inside = await widget.evaluateHandle(({ shadowRoot }) => shadowRoot);
      await inside.evaluate(unfoldAll);
    }
  }
}
