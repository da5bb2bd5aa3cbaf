/** A page in a real browser. */

import { createRequire } from "node:module";
import { after } from "node:test";

// The repository's own tool, from the package.json at its root.
const { chromium } = createRequire(new URL("../../../package.json", import.meta.url))("@playwright/test");

const args = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** One browser for all pages of a test file; each page has a context, and so a cache, of its own. */
let browser;
after(async () => (await browser)?.close());

/**
 * What a page writes into its element `answer`.
 *
 * Fails when the page complains in the console, when it throws, or when it asks another host than the one it came from.
 */
export async function answerOf(t, address) {
  browser ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
  const context = await (await browser).newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  const complaints = [];
  const requests = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  context.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  const found = page.locator("#answer:not(:empty)");
  const complained = page.waitForEvent("pageerror").then((error) => Promise.reject(error));
  complained.catch(() => {});
  await Promise.race([found.waitFor({ state: "attached" }), complained]).catch((error) => {
    throw new Error(["the page gives no answer", ...complaints].join("\n"), { cause: error });
  });
  const answer = await found.textContent();
  const { host } = new URL(address);
  const elsewhere = requests.filter((url) => /^(https?|wss?):/.test(url) && new URL(url).host !== host);
  return { answer, complaints, elsewhere, requests: requests.map((url) => new URL(url).pathname) };
}
