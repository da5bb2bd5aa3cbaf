import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import webpack from "webpack";

import { answersInBrowser, modules } from "../support/check.mjs";
import { pagesAround } from "../support/html.mjs";
import { expected, folder, requestText } from "../support/package.mjs";
import { run } from "../support/run.mjs";
import { serve } from "../support/server.mjs";

const here = folder("webpack");

/** Builds without a warning; gives the names of what was made. */
async function build(target, entry, out) {
  const compiler = webpack({
    mode: "production",
    context: here,
    target,
    entry,
    output: { path: out, filename: "[name].js", publicPath: "auto", clean: true },
    // How large a bundle may be is not asked here.
    performance: false,
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  const { assets, errors, warnings } = stats.toJson();
  await promisify(compiler.close.bind(compiler))();
  assert.deepEqual([...errors, ...warnings].map(({ message }) => message), []);
  return assets.map(({ name }) => name);
}

test("webpack, for browsers", async (t) => {
  const out = join(here, "out/web");
  const assets = await build("web", { page: "./page.js", inline: "./inline.js" }, out);
  assert.equal(modules(assets), 2);
  await pagesAround(out, ["page", "inline"]);
  const address = await serve(t, out);
  for (const page of ["page", "inline"]) {
    await t.test(page, async (t) => {
      assert.equal(modules(await answersInBrowser(t, `${address}${page}.html`)), page === "page" ? 2 : 0);
    });
  }
});

for (const entry of ["./server.mjs", "./server.cjs"]) {
  test(`webpack, for Node, from ${entry}`, async () => {
    const out = join(here, "out/node", entry);
    await build("node20", { server: entry }, out);
    assert.equal(await run(process.execPath, [join(out, "server.js"), requestText], { cwd: "/" }), expected);
  });
}
