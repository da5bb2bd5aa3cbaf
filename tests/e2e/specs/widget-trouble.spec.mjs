// Where there can be no planner, what the page put there stays, and the page is told why.
import { expect, test } from "@playwright/test";
import { HostPage } from "../pages/host-page.mjs";

const element = (attributes, content = "") =>
  `<elasticache-upgrade-planner kind="replication-group" engine="redis" from="5.0.6" to="7.1" loading="eager" ${attributes}>${content}</elasticache-upgrade-planner>`;

/** The code of the only error told. */
async function code(host) {
  await expect.poll(async () => (await host.told("error")).length).toBe(1);
  const [{ detail }] = await host.told("error");
  expect(detail.message.length).toBeGreaterThan(10);
  return detail.code;
}

test("a policy that refuses WebAssembly: known before anything is loaded, and the page's own words stay", async ({ page }) => {
  const host = await new HostPage(page).open("plain.html", "refused");
  expect(await code(host)).toBe("wasm-refused");
  await expect(page.getByRole("link", { name: "full planner" })).toBeVisible();
  expect(host.loaded.filter((path) => path.includes("0.1.0"))).toEqual([]);
  expect(host.elsewhere).toEqual([]);
  // The space is given back.
  expect((await host.widget.boundingBox()).height).toBeLessThan(100);
});

test("without scripts, the page's own words are there", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  const host = new HostPage(page);
  await page.goto(host.address("plain.html"));
  await expect(page.getByRole("link", { name: "full planner" })).toBeVisible();
  await host.expectQuiet();
  await context.close();
});

for (const [name, assets, expected] of [
  ["a module that somebody changed", "/changed", "integrity"],
  ["files that are not there", "/nowhere/", "not-loaded"],
]) {
  test(`${name}: the link stays`, async ({ page }) => {
    const host = await new HostPage(page).open("empty.html");
    await host.put(element(`assets="${assets}"`));
    expect(await code(host)).toBe(expected);
    await expect(host.fallback).toBeVisible();
    expect(host.elsewhere).toEqual([]);
    // Another one, with the right files, works all the same.
    await host.put(element(""), "#other");
    await host.ready();
  });
}

test("a server that does not know the media type only costs time", async ({ page }) => {
  const host = await new HostPage(page).open("empty.html");
  // The glue is a script, which browsers take with any type of the kind that this server sends.
  await host.put(element('assets="/untyped/"'));
  await host.ready();
  await host.expectQuiet();
});

test("files from another host, checked by their hashes", async ({ page }) => {
  const host = await new HostPage(page).open("late.html", "shared");
  const other = host.address("", "widget").replace("127.0.0.1", "localhost");
  await page.evaluate(
    (other) =>
      new Promise((resolve, reject) => {
        document.head.append(Object.assign(document.createElement("script"), { src: `${other}elasticache-upgrade-planner.js`, onload: resolve, onerror: reject }));
      }),
    other,
  );
  await host.ready();
  expect([...new Set(host.elsewhere.map((address) => new URL(address).pathname))].sort()).toEqual([
    "/widget/0.1.0/planner.js",
    "/widget/0.1.0/planner.wasm",
    "/widget/elasticache-upgrade-planner.js",
  ]);
  expect(host.complaints).toEqual([]);
});
