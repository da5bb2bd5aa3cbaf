import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build, createServer } from "vite";

import { answersInBrowser, modules } from "../support/check.mjs";
import { folder } from "../support/package.mjs";
import { serve } from "../support/server.mjs";

const root = folder("vite");
const out = join(root, "out/site");
const PAGES = ["index", "inline", "slim"];
const settings = { root, configFile: false, logLevel: "error", cacheDir: join(root, "out/cache") };

test("Vite, while developing", async (t) => {
  const server = await createServer({ ...settings, server: { host: "127.0.0.1", port: 0 }, optimizeDeps: { force: true } });
  t.after(() => server.close());
  await server.listen();
  const [address] = server.resolvedUrls.local;
  for (const page of PAGES) {
    await t.test(page, (t) => answersInBrowser(t, `${address}${page}.html`));
  }
});

test("Vite, built", async (t) => {
  const input = PAGES.map((page) => join(root, `${page}.html`));
  // Top-level await is as old as modules with everything else that this package needs.
  await build({ ...settings, build: { outDir: out, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 2000, rolldownOptions: { input } } });
  assert.equal(modules(readdirSync(join(out, "assets"))), 2, "each module once, however many pages take it");
  const address = await serve(t, out);
  for (const page of PAGES) {
    await t.test(page, async (t) => {
      const requests = await answersInBrowser(t, `${address}${page}.html`);
      assert.equal(modules(requests), page === "inline" ? 0 : 2);
    });
  }
});
