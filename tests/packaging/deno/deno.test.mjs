import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";

import { expected, folder } from "../support/package.mjs";
import { forThisMachine, run } from "../support/run.mjs";

const { platform, arch } = process;
const deno = forThisMachine([`@deno/${platform}-${arch}-glibc`, `@deno/${platform}-${arch}`], "deno");

// It may read files, and nothing else: no network, no environment, no other programs.
for (const program of ["program.mjs", "inline.mjs"]) {
  test(`Deno: ${program}`, async () => {
    const args = ["run", "--quiet", "--no-prompt", "--cached-only", "--node-modules-dir=manual", "--allow-read", program];
    const said = await run(deno, args, { cwd: folder("deno"), env: { DENO_DIR: join(folder("deno"), "out") } });
    assert.equal(said, `${expected}\n`);
  });
}
