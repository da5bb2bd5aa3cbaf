import assert from "node:assert/strict";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

import { answersInBrowser, modules } from "../support/check.mjs";
import { folder, PACKAGE } from "../support/package.mjs";
import { serve } from "../support/server.mjs";

const here = folder("plain-script");
const out = join(here, "out");
const PAGES = ["index", "inline", "slim"];

/** The folder that somebody would upload: pages, and what the package has in `dist`. */
async function uploaded() {
  await rm(out, { recursive: true, force: true });
  await cp(join(PACKAGE, "dist"), join(out, "planner"), { recursive: true });
  await cp(join(here, "../request.mjs"), join(out, "request.mjs"));
  for (const file of [...PAGES.map((page) => `${page}.html`), "csp.html", "csp.js"]) {
    await cp(join(here, file), join(out, file));
  }
  return out;
}

test("a script in a page, from a folder", async (t) => {
  const address = await serve(t, await uploaded());
  for (const page of PAGES) {
    await t.test(page, async (t) => {
      assert.equal(modules(await answersInBrowser(t, `${address}${page}.html`)), page === "inline" ? 0 : 2);
    });
  }
});

test("from a server that knows no WebAssembly", async (t) => {
  const address = await serve(t, await uploaded(), { ".wasm": "text/plain" });
  await answersInBrowser(t, `${address}index.html`);
});

test("in a page that allows no more than it says it needs", async (t) => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
  const address = await serve(t, await uploaded(), {}, { "content-security-policy": policy });
  await answersInBrowser(t, `${address}csp.html`);
});
