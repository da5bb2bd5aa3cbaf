/** Node, Deno and Bun: the module is read from disk at the first call, and nothing has to be awaited. */

import { startWith } from "../module.js";

export * from "../api.js";

// Not by `import`: this becomes a `require`, which is not there where a bundler makes an ES module of it.
const { readFileSync } = process.getBuiltinModule("node:fs");
const { join } = process.getBuiltinModule("node:path");
const { brotliDecompressSync } = process.getBuiltinModule("node:zlib");

startWith(() => new WebAssembly.Module(bytes()));

/** Does nothing. Here so that the same program runs in browsers, where it is needed. */
export async function init(): Promise<void> {}

/** A bundler takes the program away from the file. So there is a copy that it takes along, and that is not even read where the file is. */
function bytes(): Uint8Array<ArrayBuffer> {
  try {
    return readFileSync(join(__dirname, "core_bg.wasm"));
  } catch {
    return brotliDecompressSync(Buffer.from(require("./module-as-text.cjs") as string, "base64"));
  }
}
