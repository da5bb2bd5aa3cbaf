/** Node, Deno and Bun: each module is read from disk at the first call that needs it, and nothing has to be awaited. */

import { rules, tools } from "../module.js";

export * from "../api.js";

// Not by `import`: this becomes a `require`, which is not there where a bundler makes an ES module of it.
const { readFileSync } = process.getBuiltinModule("node:fs");
const { join } = process.getBuiltinModule("node:path");
const { brotliDecompressSync } = process.getBuiltinModule("node:zlib");

// A bundler takes the program away from the files. So there are copies that it takes along, and that are not even read where the files are.
rules.startWith(() => compiled("core_bg.wasm", () => require("./core-as-text.cjs") as string));
tools.startWith(() => compiled("tools_bg.wasm", () => require("./tools-as-text.cjs") as string));

/** Does nothing. Here so that the same program runs in browsers, where it is needed. */
export async function init(): Promise<void> {}

/** Does nothing, for the same reason. */
export async function loadTools(): Promise<void> {}

function compiled(file: string, copy: () => string): WebAssembly.Module {
  return new WebAssembly.Module(bytes(file, copy));
}

function bytes(file: string, copy: () => string): Uint8Array<ArrayBuffer> {
  try {
    return readFileSync(join(__dirname, file));
  } catch {
    return brotliDecompressSync(Buffer.from(copy(), "base64"));
  }
}
