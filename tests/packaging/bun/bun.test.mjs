import assert from "node:assert/strict";
import { test } from "node:test";

import { expected, folder, requestText } from "../support/package.mjs";
import { forThisMachine, run } from "../support/run.mjs";

const { platform, arch } = process;
const bun = forThisMachine([`@oven/bun-${platform}-${arch === "arm64" ? "aarch64" : arch}`], "bin/bun");

for (const program of ["program.mjs", "program.cjs", "inline.mjs"]) {
  test(`Bun: ${program}`, async () => {
    assert.equal(await run(bun, ["run", "--no-install", program, requestText], { cwd: folder("bun") }), `${expected}\n`);
  });
}
