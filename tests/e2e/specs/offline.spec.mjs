// The page without a network, as an installed program, and when there is a newer one.
import { expect, test } from "@playwright/test";
import * as descriptions from "../pages/descriptions.mjs";
import { PlannerPage } from "../pages/planner-page.mjs";
import { SiteServer } from "../pages/site-server.mjs";

/** A worker fetches the whole site, checks it, and takes its time to start: more than the usual five seconds. */
const SLOWLY = { timeout: 30_000 };

let server;
test.beforeEach(async () => void (server = await SiteServer.start()));
test.afterEach(() => server.stop());

/** A first visit, up to the moment at which everything is kept. */
async function visit(page) {
  const planner = new PlannerPage(page, { keeps: true });
  await page.goto(server.address);
  await expect(page.locator("link[rel=manifest]")).toBeAttached(SLOWLY);
  return planner;
}

const waits = (page) => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting));

test("after the first visit, page and rules work without a network, and nothing is sent", async ({ page, context }) => {
  const planner = await visit(page);
  await context.setOffline(true);
  await page.reload();
  await planner.ready();
  await planner.paste.fill(descriptions.both("orders"));
  await expect(planner.report).toContainText("orders");
  await page.goto(`${server.address}rules/#no-downgrade`);
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeVisible();
  await expect(page.locator("#no-downgrade")).toBeVisible();
  await planner.expectQuiet();
  expect(server.sent).toEqual([]);
});

test("what is kept is kept once the page is idle, and is the whole site", async ({ page }) => {
  await visit(page);
  const kept = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => url);
  });
  const paths = kept.map((url) => url.slice(server.address.length));
  expect(paths).toEqual(expect.arrayContaining(["", "rules/", "app.js", "app_bg.wasm", "boot.js", "styles.css", "icons/512.png"]));
  expect(paths).not.toContain("sw.js");
});

test("a newer build comes with the next load, and takes the place of a page that nobody has used", async ({ page }) => {
  await visit(page);
  await server.deploy("Newer");
  await page.reload();
  await expect(page).toHaveTitle("Newer", SLOWLY);
  await expect.poll(() => page.evaluate(() => caches.keys()), SLOWLY).toEqual([expect.stringContaining("Newer")]);
});

test("while an older page is in use, every page is of its build", async ({ page, context }) => {
  const planner = await visit(page);
  await planner.ready();
  const title = await page.title();
  await server.deploy("Newer");
  const other = await context.newPage();
  await other.goto(server.address);
  await expect.poll(() => waits(other), SLOWLY).toBe(true);
  await other.reload();
  await expect(other.locator("link[rel=manifest]")).toBeAttached(SLOWLY);
  await expect(other).toHaveTitle(title);
  await page.close();
  await other.reload();
  await expect(other).toHaveTitle("Newer", SLOWLY);
});

test("a build that is served only in part is not taken", async ({ page }) => {
  await visit(page);
  const title = await page.title();
  await server.deploy("Newer", { torn: true });
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((then) => registration.addEventListener("updatefound", then));
    await registration.update();
    await found;
    const worker = registration.installing;
    if (worker) await new Promise((then) => worker.addEventListener("statechange", () => worker.state === "redundant" && then()));
  });
  await page.reload();
  await expect(page).toHaveTitle(title);
  expect(await waits(page)).toBe(false);
});

test("a shared text and a shared file reach the planner, and no server", async ({ page }) => {
  // Where another program shares something, the browser posts it, as this form does.
  server.changed.set(
    "form.html",
    `<!doctype html><title>form</title><form method="post" enctype="multipart/form-data" action="share">
     <textarea name="text"></textarea><input type="file" name="file"><button>share</button></form>`,
  );
  const planner = await visit(page);
  await page.goto(`${server.address}form.html`);
  await page.locator("textarea").fill(descriptions.both("orders"));
  await page.getByRole("button", { name: "share" }).click();
  await expect(planner.report).toContainText("orders");
  expect(page.url()).not.toContain("#shared");
  await page.goto(`${server.address}form.html`);
  await page.locator("[name=file]").setInputFiles({ name: "out.json", mimeType: "application/json", buffer: Buffer.from(descriptions.both("carts")) });
  await page.getByRole("button", { name: "share" }).click();
  await expect(planner.report).toContainText("carts");
  expect(server.sent).toEqual([]);
});

test("a file that the system opens with the page is read at once", async ({ page }) => {
  await page.addInitScript((text) => {
    const opened = { getFile: async () => new File([text], "orders.json") };
    Object.defineProperty(window, "launchQueue", { value: { setConsumer: (then) => then({ files: [opened] }) } });
  }, descriptions.both("orders"));
  const planner = new PlannerPage(page);
  await page.goto(server.address);
  await expect(planner.report).toContainText("orders");
});

test("the page can be installed", async ({ page, context }) => {
  await visit(page);
  const browser = await context.newCDPSession(page);
  const { errors, data, url } = await browser.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(url).toBe(`${server.address}manifest.webmanifest`);
  const manifest = JSON.parse(data);
  expect(manifest.name).toBe("ElastiCache Upgrade Planner");
  for (const { src } of manifest.icons) expect((await page.request.get(new URL(src, url).href)).ok(), src).toBe(true);
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  // A test's window is private, which is no fault of the page.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});
