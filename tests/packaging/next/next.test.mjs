import assert from "node:assert/strict";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { test } from "node:test";
import next from "next";

import { answersInBrowser } from "../support/check.mjs";
import { expected, folder, requestText } from "../support/package.mjs";
import { run } from "../support/run.mjs";

const dir = folder("next");
const command = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** The built site on a server of this process. */
async function serve(t) {
  const app = next({ dir, dev: false, quiet: true, hostname: "127.0.0.1" });
  await app.prepare();
  const server = createServer(app.getRequestHandler());
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  t.after(async () => {
    server.close();
    server.closeAllConnections();
    await app.close();
  });
  return `http://127.0.0.1:${server.address().port}/`;
}

test("Next.js", async (t) => {
  await run(process.execPath, [command, "build"], { cwd: dir });
  const address = await serve(t);
  for (const [name, path] of [["a page made on the server", ""], ["a page that plans in the browser", "client"]]) {
    await t.test(name, (t) => answersInBrowser(t, `${address}${path}`));
  }
  for (const runtime of ["node", "edge"]) {
    await t.test(`a route on ${runtime}`, async () => {
      const response = await fetch(`${address}${runtime}`, { method: "POST", body: requestText });
      assert.equal(await response.text(), expected);
    });
  }
});
