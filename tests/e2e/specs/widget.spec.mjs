// The widget in pages of others: it plans what the page states, lets readers change it, and tells the page.
import { expect, test } from "@playwright/test";
import { HostPage } from "../pages/host-page.mjs";
import { PlannerPage } from "../pages/planner-page.mjs";
import * as requests from "../pages/requests.mjs";

const tag = (attributes, content = "") => `<elasticache-upgrade-planner ${attributes}>${content}</elasticache-upgrade-planner>`;
const attribute = (request) => JSON.stringify(request).replaceAll("'", "&#39;");

for (const name of ["plain.html", "module.html"]) {
  test(`it plans under the narrowest policy: ${name}`, async ({ page }) => {
    const host = await (await new HostPage(page).open(name)).ready();
    const [{ detail }] = await host.told("plan");
    await expect(host.verdict).toContainText(detail.answer.summary.replaceAll("`", ""));
    expect(await host.told("ready")).toHaveLength(1);
    expect(await host.told("error")).toEqual([]);
    await expect(page.locator("#below")).toBeAttached();
    await host.expectQuiet();
  });
}

test("nothing but the script is loaded before it is about to be seen", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  await page.evaluate(() => (document.querySelector("#other").style.height = "3000px"));
  await page.evaluate(() => document.querySelector("#below").insertAdjacentHTML("beforebegin", '<elasticache-upgrade-planner kind="replication-group" engine="redis" from="6.2" to="7.1"></elasticache-upgrade-planner>'));
  await expect(host.fallback).toBeAttached();
  const inside = () => host.loaded.filter((path) => path.includes("planner.") && path.includes("0.1.0"));
  expect(inside()).toEqual([]);
  await host.widget.scrollIntoViewIfNeeded();
  await host.ready();
  expect(inside().sort()).toEqual(["/widget/0.1.0/planner.js", "/widget/0.1.0/planner.wasm"]);
  await host.expectQuiet();
});

test("eager ones do not wait", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  await page.evaluate(() => (document.querySelector("#place").style.marginTop = "5000px"));
  await host.put(tag('loading="eager" kind="replication-group" engine="redis" from="6.2" to="7.1"'));
  await expect(host.verdict).toBeAttached();
  await host.put(tag('kind="replication-group" engine="redis" from="6.2" to="7.1"'));
  await host.widget.evaluate((element) => (element.loading = "eager"));
  await expect(host.verdict).toBeAttached();
  await host.expectQuiet();
});

test("a request in each of its forms comes to the same answer", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  const request = requests.combined;
  await host.put(tag(`request='${attribute(request)}'`));
  await host.ready();
  await host.put(tag('loading="eager"'), "#other");
  await page.evaluate((request) => (document.querySelector("#other > *").request = request), request);
  await expect.poll(async () => (await host.told("plan")).length).toBeGreaterThanOrEqual(2);
  await expect.poll(() => page.evaluate(() => {
    const [one, other] = document.querySelectorAll("elasticache-upgrade-planner");
    return JSON.stringify(one.answer) === JSON.stringify(other.answer) && one.answer.status;
  })).toBe("planned");
  expect(await host.widget.first().evaluate((element) => element.request)).toEqual(request);
  await host.expectQuiet();
});

test("what the page states again is planned again, in the same planner, and what was typed stays", async ({ page }) => {
  const host = await (await new HostPage(page).open("plain.html")).ready();
  await host.widget.evaluate((element) => (element.shadowRoot.querySelector(".verdict").dataset.same = "yes"));
  await host.field("cluster.version").fill("5.0.0");
  await host.widget.evaluate((element) => {
    element.to = "6.2";
    element.setAttribute("guide", "2020-06");
  });
  await expect.poll(() => host.widget.evaluate(({ request }) => [request.cluster.version, request.goal.version, request.guide])).toEqual(["5.0.0", "6.2", "2020-06"]);
  await expect(host.field("goal.version")).toHaveValue("6.2");
  await expect(host.verdict).toHaveAttribute("data-same", "yes");
  const plans = await host.told("plan");
  // Both attributes at once were one answer.
  expect(plans.filter(({ detail }) => detail.request.goal.version === "6.2")).toHaveLength(1);
  await host.expectQuiet();
});

test("a reader's change is told to the page", async ({ page }) => {
  const host = await (await new HostPage(page).open("plain.html")).ready();
  await host.field("goal.version").fill("7.0");
  await expect.poll(async () => (await host.told("plan")).at(-1).detail.request.goal.version).toBe("7.0");
  const { detail } = (await host.told("plan")).at(-1);
  expect(await host.widget.evaluate(({ answer }) => answer)).toEqual(detail.answer);
});

test("a question is answered, and the fact it asked for can then be changed", async ({ page }) => {
  const host = await (await new HostPage(page).open("plain.html")).ready();
  await host.fold("Questions that decide this plan").locator("summary").first().click();
  const question = host.widget.locator("[data-field]").first();
  const field = await question.getAttribute("data-field");
  await question.getByRole("button").first().click();
  await expect(host.widget.locator(`[data-field="${field}"]`)).toHaveCount(0);
  await expect(host.field(field)).toBeVisible();
  await expect(host.verdict).toBeFocused();
  await host.expectQuiet();
});

test("a field that is not shown comes when a statement leads to it", async ({ page }) => {
  const host = await (await new HostPage(page).open("plain.html")).ready();
  await expect(host.field("cluster.nodeType")).toHaveCount(0);
  await host.unfoldAll();
  await host.widget.locator("[data-code=previous-generation-node]").getByRole("button", { name: "Node type", exact: true }).click();
  await expect(host.field("cluster.nodeType")).toBeFocused();
  await page.keyboard.type("cache.r6g.large");
  await expect.poll(() => host.widget.evaluate(({ request }) => request.cluster.nodeType)).toBe("cache.r6g.large");
  await expect(host.field("cluster.nodeType")).toBeFocused();
  await host.expectQuiet();
});

test("who may say that something is pending may say what", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  await host.put(tag('kind="replication-group" engine="redis" from="5.0.6" to="7.1" fields="cluster.pending"'));
  await host.ready();
  await host.choose("Pending modifications", "Some");
  await host.field("cluster.pending.nodeType").fill("cache.r6g.xlarge");
  await expect.poll(() => host.widget.evaluate(({ request }) => request.cluster.pending)).toEqual({ nodeType: "cache.r6g.xlarge" });
  await host.expectQuiet();
});

test("a reader changes what the page offers, and nothing else", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  await host.put(tag('kind="replication-group" engine="redis" from="5.0.6" to="7.1" fields="to cluster.multiAz"'));
  await host.ready();
  await expect(host.widget.locator(".field")).toHaveCount(2);
  await expect(host.field("goal.version")).toBeVisible();
  await host.unfoldAll();
  const open = host.widget.locator("[data-field] button");
  for (const button of await open.all()) {
    expect(await button.evaluate((element) => element.closest("[data-field]").dataset.field)).toBe("cluster.multiAz");
  }
  await host.widget.evaluate((element) => (element.fields = ""));
  await expect(host.widget.locator(".field")).toHaveCount(0);
  await expect(host.verdict).toBeVisible();
  await host.expectQuiet();
});

const errors = [
  ["a version that is none", 'kind="replication-group" engine="redis" from="abc" to="7.1"', "cluster.version", "is not a version"],
  ["a field that is none", 'kind="replication-group" engine="redis" from="6.2" to="7.1" fields="to multiAZ"', "multiAZ"],
  ["broken JSON", `kind="replication-group" engine="redis" from="6.2" to="7.1" request='{"cluster":'`, "request"],
  ["JSON that is no request", `kind="replication-group" engine="redis" from="6.2" to="7.1" request="[1]"`, "request"],
  ["a request with a wrong name", `request='{"cluster": {"kind": "replication-group", "engine": "redis", "vresion": "6.2"}, "goal": {"version": "7.1"}}'`, "vresion"],
];
for (const [name, attributes, word, shown = word] of errors) {
  test(`an error of the page is said in the widget and to the page: ${name}`, async ({ page }) => {
    const host = await new HostPage(page).open("empty.html");
    await host.put(tag(attributes));
    await host.ready();
    await expect(host.widget.locator(".problems, .input-errors").filter({ hasText: shown })).toBeVisible();
    const [{ detail }] = await host.told("error");
    expect(detail.code).toBe("invalid-request");
    expect(detail.message).toContain(word);
    await host.expectQuiet();
  });
}

test("a request that breaks later leaves the last good one, and what was typed", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  await host.put(tag(`request='${attribute(requests.upToDate)}'`));
  await host.ready();
  await host.field("goal.version").fill("7.1");
  await host.widget.evaluate((element) => element.setAttribute("request", "{"));
  await expect(host.widget.locator(".problems")).toBeVisible();
  expect(await host.widget.evaluate(({ request }) => request)).toEqual({ ...requests.upToDate, goal: { version: "7.1" } });
  await host.widget.evaluate((element, text) => element.setAttribute("request", text), JSON.stringify(requests.upToDate));
  await expect(host.widget.locator(".problems")).toHaveCount(0);
  await host.expectQuiet();
});

test("the full page opens with the same request", async ({ page }) => {
  const host = await (await new HostPage(page).open("plain.html")).ready();
  await host.field("goal.version").fill("7.0");
  const request = await host.widget.evaluate(({ request }) => request);
  await host.widget.getByRole("link", { name: "Open in the full planner" }).click();
  const planner = new PlannerPage(page);
  await planner.ready();
  expect(await planner.request()).toEqual(request);
  await expect(planner.field("goal.version")).toHaveValue("7.0");
  await host.expectQuiet();
});

test("before the planner is there, the link has the request already", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  await page.evaluate(() => (document.querySelector("#place").style.marginTop = "5000px"));
  await host.put(tag('kind="replication-group" engine="valkey" from="7.2" to="8.0"'));
  const link = new URL(await host.fallback.getAttribute("href"));
  expect(link.pathname).toBe("/widget/page/");
  expect(JSON.parse(Buffer.from(link.hash.slice(3), "base64url"))).toEqual({ cluster: { kind: "replication-group", engine: "valkey", version: "7.2" }, goal: { version: "8.0" } });
  await host.widget.evaluate((element) => (element.page = "/elsewhere/planner"));
  await expect(host.fallback).toHaveAttribute("href", /\/elsewhere\/planner\/#r=/);
});

test("links to rules lead to the full page's list", async ({ page }) => {
  const host = await (await new HostPage(page).open("plain.html")).ready();
  await host.unfoldAll();
  const link = host.widget.locator(".rule-link").first();
  const address = new URL(await link.evaluate(({ href }) => href));
  expect(address.pathname).toBe("/widget/page/rules/");
  await page.goto(address.href);
  await expect(page.locator(`[id="${address.hash.slice(1)}"]`)).toBeVisible();
});
