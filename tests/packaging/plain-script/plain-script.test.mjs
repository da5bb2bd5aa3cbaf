import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
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
  await cp(join(PACKAGE, "dist"), join(out, "planner"), { recursive: true });
  await cp(join(here, "../request.mjs"), join(out, "request.mjs"));
  for (const page of PAGES) {
    await cp(join(here, `${page}.html`), join(out, `${page}.html`));
  }
  return out;
}

test("a script in a page, from a folder", async (t) => {
  const address = await serve(t, await uploaded());
  for (const page of PAGES) {
    await t.test(page, async (t) => {
      assert.equal(modules(await answersInBrowser(t, `${address}${page}.html`)), page === "inline" ? 0 : 1);
    });
  }
});

test("from a server that knows no WebAssembly", async (t) => {
  const address = await serve(t, await uploaded(), { ".wasm": "text/plain" });
  await answersInBrowser(t, `${address}index.html`);
});
