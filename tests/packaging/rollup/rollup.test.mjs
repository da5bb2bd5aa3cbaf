import assert from "node:assert/strict";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import resolve from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";

import { answersInBrowser, modules } from "../support/check.mjs";
import { pagesAround } from "../support/html.mjs";
import { folder, PACKAGE } from "../support/package.mjs";
import { serve } from "../support/server.mjs";

const here = folder("rollup");
const out = join(here, "out");

test("Rollup, for browsers", async (t) => {
  const warnings = [];
  const input = { page: join(here, "page.js"), inline: join(here, "inline.js") };
  const bundle = await rollup({ input, plugins: [resolve({ browser: true })], onwarn: (warning) => warnings.push(warning.message) });
  await bundle.write({ dir: out, format: "esm" });
  assert.deepEqual(warnings, []);
  // Rollup does not change URLs: so the files are put where the bundle looks for them, beside itself.
  for (const file of ["core_bg.wasm", "tools_bg.wasm"]) {
    await copyFile(join(PACKAGE, "dist", file), join(out, file));
  }
  await pagesAround(out, Object.keys(input));
  const address = await serve(t, out);
  for (const page of Object.keys(input)) {
    await t.test(page, async (t) => {
      assert.equal(modules(await answersInBrowser(t, `${address}${page}.html`)), page === "page" ? 2 : 0);
    });
  }
});
