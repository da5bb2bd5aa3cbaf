// Several on a page, moved, removed, added again; two versions.
import { expect, test } from "@playwright/test";
import { HostPage } from "../pages/host-page.mjs";

const one = '<elasticache-upgrade-planner id="one" kind="replication-group" engine="redis" from="5.0.6" to="7.1"></elasticache-upgrade-planner>';
const two = '<elasticache-upgrade-planner id="two" loading="eager" kind="cache-cluster" engine="memcached" from="1.5.10" to="1.6.22"></elasticache-upgrade-planner>';

const script = (page, src, data = {}) =>
  page.evaluate(
    ([src, data]) =>
      new Promise((resolve) => {
        const script = Object.assign(document.createElement("script"), { src, onload: resolve });
        Object.assign(script.dataset, data);
        document.head.append(script);
      }),
    [src, data],
  );

test("two on a page know nothing of one another, and share one module", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  await host.put(one);
  await host.put(two, "#other");
  await expect(host.verdict).toHaveCount(2);
  await page.locator("#one").locator("#field-goal-version").fill("6.2");
  const versions = () => page.evaluate(() => ["one", "two"].map((id) => document.getElementById(id).request.goal.version));
  await expect.poll(versions).toEqual(["6.2", "1.6.22"]);
  // Groups of radio buttons of the same name stay apart.
  for (const id of ["one", "two"]) await page.locator(`#${id}`).getByRole("group", { name: "When" }).getByText("Immediately", { exact: true }).click();
  for (const id of ["one", "two"]) await expect(page.locator(`#${id}`).getByRole("radio", { name: "Immediately" })).toBeChecked();
  expect(host.loaded.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
  await host.expectQuiet();
});

test("moved, it keeps what it shows", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  await host.put(one);
  await host.ready();
  await host.field("goal.version").fill("6.2");
  await host.widget.evaluate((element) => {
    element.shadowRoot.querySelector(".verdict").dataset.same = "yes";
    document.querySelector("#other").append(element);
    // The move that calls no callback.
    document.querySelector("#place").moveBefore(element, null);
  });
  await host.field("cluster.version").fill("6.0");
  await expect.poll(() => host.widget.evaluate(({ request }) => [request.cluster.version, request.goal.version])).toEqual(["6.0", "6.2"]);
  await expect(host.verdict).toHaveAttribute("data-same", "yes");
  expect(await host.told("ready")).toHaveLength(1);
  await host.expectQuiet();
});

test("removed and added again, it shows what was typed, unless the page wants something else", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  await host.put(one);
  await host.ready();
  await host.field("goal.version").fill("6.2");
  await page.evaluate(async () => {
    window.kept = document.querySelector("#one");
    window.kept.remove();
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(await page.evaluate(() => window.kept.shadowRoot.querySelector(".planner"))).toBeNull();
  await page.evaluate(() => document.querySelector("#other").append(window.kept));
  await expect(host.field("goal.version")).toHaveValue("6.2");
  await page.evaluate(async () => {
    window.kept.remove();
    await new Promise((resolve) => setTimeout(resolve));
    window.kept.to = "7.0";
    document.querySelector("#place").append(window.kept);
  });
  await expect(host.field("goal.version")).toHaveValue("7.0");
  await host.expectQuiet();
});

test("two hundred times added and removed, nothing is left behind", async ({ page }) => {
  test.setTimeout(300_000);
  const host = await new HostPage(page).open("empty.html");
  await host.put(one);
  await host.ready();
  const session = await page.context().newCDPSession(page);
  const measured = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    return { nodes, jsEventListeners, memory: await page.evaluate(() => window.memories.at(-1).buffer.byteLength) };
  };
  const cycles = (count) =>
    page.evaluate(async (count) => {
      const place = document.querySelector("#other");
      for (let cycle = 0; cycle < count; cycle += 1) {
        const element = document.createElement("elasticache-upgrade-planner");
        Object.assign(element, { kind: "replication-group", engine: "redis", from: "5.0.6", to: "7.1", loading: "eager" });
        const drawn = new Promise((resolve) => element.addEventListener("upgrade-plan", resolve, { once: true }));
        place.append(element);
        await drawn;
        element.remove();
        await new Promise((resolve) => setTimeout(resolve));
      }
    }, count);
  await cycles(20);
  const before = await measured();
  await cycles(200);
  const after = await measured();
  expect(after.memory).toBe(before.memory);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
  expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners + 5);
  await host.expectQuiet();
});

test("the script loaded twice, and as a module as well, is one element", async ({ page }) => {
  const host = await (await new HostPage(page).open("plain.html")).ready();
  await script(page, "/widget/elasticache-upgrade-planner.js");
  await page.evaluate(() => import("/widget/elasticache-upgrade-planner.mjs"));
  await host.field("goal.version").fill("7.0");
  await expect.poll(() => host.widget.evaluate(({ request }) => request.goal.version)).toBe("7.0");
  expect(host.loaded.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
  await host.expectQuiet();
});

test("renamed and moved, the script finds its files, or is told where they are", async ({ page }) => {
  const host = await new HostPage(page).open("late.html");
  await script(page, "/renamed/elasticache-upgrade-planner-0123abcd.js", { name: "planner-renamed" });
  await script(page, "/renamed/elasticache-upgrade-planner-0123abcd.js", { name: "planner-elsewhere", assets: "/widget" });
  const wishes = 'kind="replication-group" engine="redis" from="6.2" to="7.1" loading="eager"';
  await host.put(`<planner-renamed ${wishes}></planner-renamed><planner-elsewhere ${wishes}></planner-elsewhere>`, "#late");
  await expect(page.getByRole("group", { name: "Verdict" })).toHaveCount(2);
  expect(host.loaded.filter((path) => path.endsWith(".wasm")).sort()).toEqual(["/renamed/0.1.0/planner.wasm", "/widget/0.1.0/planner.wasm"]);
  await host.expectQuiet();
});

test("inside another element's shadow, its events reach the page", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  await page.evaluate((one) => {
    const root = document.querySelector("#place").attachShadow({ mode: "open" });
    root.innerHTML = one;
  }, one);
  await host.ready();
  const told = await host.told("plan");
  expect(told).toHaveLength(1);
  expect(told[0].id).toBe("place");
  await host.expectQuiet();
});

test("two versions run side by side, each with its own files", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  await script(page, "/next/elasticache-upgrade-planner.js", { name: "elasticache-upgrade-planner-next" });
  // Without a name of its own, the second is not defined.
  await script(page, "/next/elasticache-upgrade-planner.js");
  await host.put(one);
  await host.put('<elasticache-upgrade-planner-next id="two" loading="eager" kind="replication-group" engine="valkey" from="7.2" to="8.0"></elasticache-upgrade-planner-next>', "#other");
  await expect(page.getByRole("group", { name: "Verdict" })).toHaveCount(2);
  expect(await page.evaluate(() => ["one", "two"].map((id) => document.getElementById(id).constructor.version))).toEqual(["0.1.0", "9.9.9"]);
  expect(host.loaded.filter((path) => path.endsWith(".wasm")).sort()).toEqual(["/next/9.9.9/planner.wasm", "/widget/0.1.0/planner.wasm"]);
  await host.expectQuiet();
});

test("properties that were set before the element was known are taken over", async ({ page }) => {
  const host = await new HostPage(page).open("late.html");
  await page.evaluate(() => Object.assign(document.querySelector("#late"), { engine: "redis", request: { cluster: { kind: "replication-group", version: "6.2" }, goal: { version: "7.1" } } }));
  await script(page, "/widget/elasticache-upgrade-planner.js");
  await host.ready();
  expect(await page.evaluate(() => document.querySelector("#late").request)).toMatchObject({ cluster: { engine: "redis", version: "6.2" }, goal: { version: "7.1" } });
  await host.expectQuiet();
});

test("a page may change it, or take it away, while it tells", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  await page.evaluate(() => {
    document.addEventListener("upgrade-plan", ({ target, detail }) => {
      if (detail.request.goal.version === "7.1") target.to = "7.0";
      else target.remove();
    });
  });
  await host.put(one);
  await expect(host.widget).toHaveCount(0);
  expect((await host.told("plan")).map(({ detail }) => detail.request.goal.version)).toEqual(["7.1", "7.0"]);
  await host.put(two);
  await expect.poll(async () => (await host.told("plan")).length).toBe(3);
  await host.expectQuiet();
});
