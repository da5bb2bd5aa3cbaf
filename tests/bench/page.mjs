// Measures how the built page loads on a slow phone, and how it answers while somebody types: `node tests/bench/page.mjs FOLDER [TURNS]`.
// `cargo xtask bench page` starts this.
//
// It compares nothing with a limit: on a busy machine the times are others. Medians, and the range.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { chromiumSwitches } from "../e2e/browser-switches.mjs";
import { changes, typing } from "./use.mjs";

const [site, turns = "5"] = process.argv.slice(2);
/** What Lighthouse takes for a phone on slow 4G, in milliseconds and bytes a second. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
/** Nothing is on its way for so long: the page is idle. In milliseconds. */
const IDLE = 2_000;
const TYPES = { ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".svg": "image/svg+xml", ".wasm": "application/wasm" };

const server = await serve();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: chromiumSwitches });
const rows = {};
for (let turn = 0; turn < Number(turns); turn += 1) {
  for (const [name, value] of Object.entries({ ...(await load()), ...(await tapEarly()) })) (rows[name] ??= []).push(value);
}
for (const [name, values] of Object.entries(rows)) print(name, values);
const address = `http://127.0.0.1:${server.address().port}/`;
for (const slower of [1, SLOWER]) {
  const { painted, tasks } = await typing(browser, address, slower);
  print(`typing at ${slower}x: input to paint, ms`, painted);
  console.log(`${`typing at ${slower}x: 95 of 100 inputs within, ms`.padEnd(44)} ${digits(painted.toSorted((one, other) => one - other)[Math.floor(painted.length * 0.95)])}`);
  console.log(`${`typing at ${slower}x: long tasks, and all of them, ms`.padEnd(44)} ${digits(tasks.length)}   ${digits(tasks.reduce((sum, time) => sum + time, 0)).trim()}`);
}
for (const [count, left] of Object.entries(await changes(browser, address, [100, 500]))) {
  console.log(`${`after ${count} changes: nodes, listeners, heap in KiB`.padEnd(44)} ${Object.values(left).map((value) => digits(Math.round(value))).join(" ")}`);
}
await browser.close();
server.close();

/** A visit that does nothing until the page is idle, and then taps. */
async function load() {
  const { page, context, bytes, quiet } = await visit();
  await page.waitForLoadState("load");
  await quiet();
  const seen = await page.evaluate(() => window.seen);
  const blocking = seen.tasks.filter(({ start }) => start > seen.fcp).reduce((sum, { time }) => sum + time - 50, 0);
  const loaded = {
    "first contentful paint, ms": seen.fcp,
    "largest contentful paint, ms": seen.lcp,
    "layout shift": seen.shift,
    "blocking time until idle, ms": blocking,
    "longest task until idle, ms": Math.max(0, ...seen.tasks.map(({ time }) => time)),
    "KiB before the module": bytes.before / 1024,
    "KiB in all": bytes.all / 1024,
  };
  const used = await tap(page);
  await context.close();
  return { ...loaded, "first use when idle: tap to live, ms": used };
}

/** A visit that taps as soon as something is painted. */
async function tapEarly() {
  const { page, context } = await visit();
  await page.waitForFunction(() => window.seen.fcp > 0);
  const used = await tap(page);
  const live = await page.evaluate(() => window.seen.live);
  await context.close();
  return { "first use at first paint: tap to live, ms": used, "live after, ms": live };
}

/** From a tap to the first frame of the live page; 0 where it is live already. */
async function tap(page) {
  if (await page.evaluate(() => window.seen.live)) return 0;
  await page.touchscreen.tap(200, 400);
  await page.waitForFunction(() => window.seen.live, undefined, { timeout: 60_000 });
  return page.evaluate(() => Math.max(0, window.seen.live - window.seen.tap));
}

async function visit() {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", NETWORK);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const bytes = { before: 0, all: 0 };
  const open = new Set();
  let module = false;
  let last = Date.now();
  devtools.on("Network.requestWillBeSent", ({ requestId, request }) => {
    module ||= request.url.endsWith(".wasm");
    if (!request.url.startsWith("data:")) open.add(requestId);
  });
  const end = ({ requestId, encodedDataLength = 0 }) => {
    bytes.all += encodedDataLength;
    if (!module) bytes.before += encodedDataLength;
    open.delete(requestId);
    last = Date.now();
  };
  devtools.on("Network.loadingFinished", end);
  devtools.on("Network.loadingFailed", end);
  await page.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: "commit" });
  const quiet = async () => {
    while (open.size > 0 || Date.now() - last < IDLE) await new Promise((then) => setTimeout(then, 50));
  };
  return { page, context, bytes, quiet };
}

/** In the page: what is painted, what moves, what holds it up, and when it is live. */
function watch() {
  const seen = (window.seen = { fcp: 0, lcp: 0, shift: 0, tasks: [], tap: 0, live: 0 });
  const on = (type, then) => new PerformanceObserver((list) => list.getEntries().forEach(then)).observe({ type, buffered: true });
  on("paint", ({ name, startTime }) => (seen.fcp = name === "first-contentful-paint" ? startTime : seen.fcp));
  on("largest-contentful-paint", ({ startTime }) => (seen.lcp = startTime));
  on("layout-shift", ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value));
  on("longtask", ({ startTime, duration }) => seen.tasks.push({ start: startTime, time: duration }));
  addEventListener("pointerdown", ({ timeStamp }) => (seen.tap ||= timeStamp), { capture: true });
  const observer = new MutationObserver(() => {
    if (seen.live || !document.querySelector("[data-state=ready]")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (seen.live = performance.now())));
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-state"] });
}

/** The site as a static host sends it: compressed, and to be kept. */
async function serve() {
  const kept = new Map();
  const listening = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    if (!kept.has(path)) kept.set(path, await readFile(join(site, path)).then((body) => brotliCompressSync(body), () => undefined));
    const body = kept.get(path);
    if (!body) return response.writeHead(404).end();
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    return response.writeHead(200, { "content-type": type, "content-encoding": "br", "cache-control": "max-age=600" }).end(body);
  });
  await new Promise((then) => listening.listen(0, "127.0.0.1", then));
  return listening;
}

function digits(value) {
  return (Number.isInteger(value) || value >= 100 ? value.toFixed(0) : value.toFixed(value < 1 ? 3 : 1)).padStart(8);
}

/** The median, and the range. */
function print(name, values) {
  const sorted = values.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)];
  console.log(`${name.padEnd(44)} ${digits(median)}   ${digits(sorted[0])} to ${digits(sorted.at(-1)).trim()}`);
}
