/** Programs of other kinds than this one. */

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);

/** Nobody is called: neither for news, nor for figures about use. */
const QUIET = { DO_NOT_TRACK: "1", DENO_NO_UPDATE_CHECK: "1", NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };

/** Starts a program: a promise of what it prints, with the process as its `child`. */
export function start(program, args, options = {}) {
  return promisify(execFile)(program, args, { maxBuffer: 1 << 26, ...options, env: { ...process.env, ...QUIET, ...options.env } });
}

/** What a program prints; throws with its complaints if it fails. */
export async function run(program, args, options) {
  const { stdout } = await start(program, args, options);
  return stdout;
}

/** The file of a package that is there for this machine, among those that were made for several. */
export function forThisMachine(names, file) {
  for (const name of names) {
    try {
      const found = join(dirname(require.resolve(`${name}/package.json`)), file);
      if (existsSync(found)) {
        return found;
      }
    } catch {
      // For another machine.
    }
  }
  throw new Error(`none of ${names.join(", ")} is installed`);
}

/** Another Node than the one that runs this. */
export const otherNode = (major) => forThisMachine([`node${major}-${process.platform}-${process.arch}`], "bin/node");
