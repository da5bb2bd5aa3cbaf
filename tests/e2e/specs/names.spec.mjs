// What a screen reader calls things: each control has a name, and none is longer than one breath.
import { expect, test } from "@playwright/test";
import * as descriptions from "../pages/descriptions.mjs";
import { PlannerPage } from "../pages/planner-page.mjs";
import { blocked, combined, noWay } from "../pages/requests.mjs";

const LONGEST = 80;
/** What stands as it is: titles of sources, as their authors wrote them, titles of options, which name each part, and heads of steps. */
const TITLES = "a[href^=http], [name=option], .step > summary";
const CONTROLS = ["button", "checkbox", "combobox", "DisclosureTriangle", "link", "listbox", "option", "radio", "searchbox", "slider", "spinbutton", "textbox"];
const PLACES = ["article", "figure", "form", "group", "heading", "image", "navigation", "radiogroup", "region", "table"];

const ready = {
  ...blocked,
  cluster: { ...blocked.cluster, pending: {}, automaticFailover: true, multiAz: true, parameterGroup: { name: "default.redis6.x", isDefault: true } },
};
const depends = { cluster: { kind: "replication-group", engine: "redis", version: "5.0.6", clusterMode: "enabled", shards: 3 }, goal: { engine: "valkey", version: "8.1" } };

const STATES = {
  example: (planner) => planner.open(),
  blocked: (planner) => planner.openWith(combined),
  "no option": (planner) => planner.openWith(noWay),
  depends: (planner) => planner.openWith(depends),
  possible: (planner) => planner.openWith(ready),
  invalid: (planner) => planner.openWith({ cluster: { ...blocked.cluster, shards: "many", version: "6.9" }, goal: { version: "nonsense" } }),
  async fleet(planner) {
    await planner.open();
    await planner.paste.fill(descriptions.fleet(12));
    await expect(planner.fleet).toContainText("Clusters: 12.");
  },
};

for (const [state, open] of Object.entries(STATES)) {
  test(`every control has a name, and no name is longer than ${LONGEST} characters: ${state}`, async ({ page, context }) => {
    const planner = new PlannerPage(page);
    await open(planner);
    await planner.unfoldAll();
    const titles = await page.locator(TITLES).evaluateAll((all) => all.map(({ innerText, labels }) => innerText || labels[0].innerText));
    const inOneLine = titles.map((title) => title.replaceAll(/\s+/g, " "));
    // The name of a head ends with the sign that unfolds it.
    const isTitle = (name) => inOneLine.some((title) => title.includes(name.replace(/ [–+]$/, "")));
    const browser = await context.newCDPSession(page);
    const { nodes } = await browser.send("Accessibility.getFullAXTree");
    const named = nodes
      .filter(({ ignored, role }) => !ignored && [...CONTROLS, ...PLACES].includes(role.value))
      .map(({ role, name }) => ({ role: role.value, name: name?.value ?? "" }));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(({ role, name }) => CONTROLS.includes(role) && !name)).toEqual([]);
    expect(named.filter(({ name }) => name.length > LONGEST && !isTitle(name))).toEqual([]);
  });
}
