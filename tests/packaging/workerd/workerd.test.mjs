import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { test } from "node:test";
import { build } from "esbuild";

import { expected, folder, requestText } from "../support/package.mjs";
import { forThisMachine } from "../support/run.mjs";

const here = folder("workerd");
const { platform, arch } = process;
const workerd = forThisMachine([`@cloudflare/workerd-${platform}-${arch === "x64" ? "64" : arch}`], "bin/workerd");

/** Bundles as Cloudflare's own tool does: its conditions, and modules left beside the script. */
function bundle() {
  const conditions = ["workerd", "worker", "browser"];
  const settings = { absWorkingDir: here, bundle: true, format: "esm", target: "es2022", logLevel: "error" };
  const entryPoints = { worker: "worker.mjs", slim: "slim.mjs" };
  return build({ ...settings, entryPoints, outdir: "out", conditions, assetNames: "[name]", loader: { ".wasm": "copy" } });
}

/** Starts the runtime; gives the URLs on which it says that it listens. */
async function serve(t, names) {
  const child = spawn(workerd, ["serve", "--control-fd=3", "workerd.capnp"], { cwd: here, stdio: ["ignore", "ignore", "pipe", "pipe"] });
  t.after(() => child.kill());
  let complaints = "";
  child.stderr.on("data", (text) => (complaints += text));
  const addresses = {};
  let said = "";
  for await (const text of child.stdio[3]) {
    said += text;
    for (const line of said.split("\n").slice(0, -1)) {
      const { event, socket, port } = JSON.parse(line);
      if (event === "listen") {
        addresses[socket] = `http://127.0.0.1:${port}/`;
      }
    }
    if (names.every((name) => name in addresses)) {
      return addresses;
    }
  }
  throw new Error(`workerd ended: ${complaints}`);
}

test("workerd", async (t) => {
  await bundle();
  const addresses = await serve(t, ["worker", "slim"]);
  for (const [name, address] of Object.entries(addresses)) {
    await t.test(name, async () => {
      for (let time = 1; time <= 2; time += 1) {
        const response = await fetch(address, { method: "POST", body: requestText });
        assert.equal(await response.text(), expected);
      }
    });
  }
});
