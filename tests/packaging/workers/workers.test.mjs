import { cp } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";

import { answersInBrowser } from "../support/check.mjs";
import { folder, PACKAGE } from "../support/package.mjs";
import { serve } from "../support/server.mjs";

const here = folder("workers");
const out = join(here, "out");

test("workers in a browser", async (t) => {
  await cp(join(PACKAGE, "dist"), join(out, "planner"), { recursive: true });
  await cp(join(here, "../request.mjs"), join(out, "request.mjs"));
  for (const file of ["index.html", "worker.js", "classic.html", "service.html", "service-worker.js"]) {
    await cp(join(here, file), join(out, file));
  }
  await build({ absWorkingDir: here, entryPoints: ["classic.js"], outdir: "out", bundle: true, format: "iife", target: "es2022", logLevel: "error" });
  const address = await serve(t, out);
  for (const [page, name] of [["index", "web worker"], ["classic", "classic web worker"], ["service", "service worker"]]) {
    await t.test(name, (t) => answersInBrowser(t, `${address}${page}.html`));
  }
});
