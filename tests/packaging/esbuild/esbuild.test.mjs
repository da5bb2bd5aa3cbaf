import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";

import { answersInBrowser, modules } from "../support/check.mjs";
import { pagesAround } from "../support/html.mjs";
import { expected, folder, requestText } from "../support/package.mjs";
import { run } from "../support/run.mjs";
import { serve } from "../support/server.mjs";

const here = folder("esbuild");
const out = join(here, "out");
const settings = { absWorkingDir: here, bundle: true, logLevel: "silent" };

test("esbuild, for browsers", async (t) => {
  const options = { outdir: "out", format: "esm", target: "es2022", loader: { ".wasm": "file" }, metafile: true };
  const { metafile, warnings } = await build({ ...settings, ...options, entryPoints: ["page.js", "inline.js"] });
  assert.deepEqual(warnings, []);
  assert.equal(modules(Object.keys(metafile.outputs)), 2);
  await pagesAround(out, ["page", "inline"]);
  const address = await serve(t, out);
  for (const page of ["page", "inline"]) {
    await t.test(page, async (t) => {
      assert.equal(modules(await answersInBrowser(t, `${address}${page}.html`)), page === "page" ? 2 : 0);
    });
  }
});

for (const format of ["esm", "cjs"]) {
  // One file, as functions in a cloud are uploaded: the module must be in it.
  test(`esbuild, for Node, as ${format}`, async () => {
    const outfile = join(out, format === "esm" ? "server.mjs" : "server.cjs");
    const { warnings } = await build({ ...settings, entryPoints: ["server.mjs"], outfile, platform: "node", format });
    assert.deepEqual(warnings, []);
    assert.equal(await run(process.execPath, [outfile, requestText], { cwd: "/" }), expected);
  });
}
