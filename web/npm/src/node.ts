/** Node: the module is read from disk at the first call, and nothing has to be awaited. */

import { readFileSync } from "node:fs";

import { initSync } from "./core.js";
import { startWith } from "./instance.js";

export * from "./api.js";

// Not the glue's asynchronous `init`: it touches `Response`, which alone costs Node 60 ms.
startWith(() => initSync({ module: readFileSync(new URL("./core_bg.wasm", import.meta.url)) }).memory);

/** Does nothing. Here so that the same program runs in browsers, where it is needed. */
export async function init(): Promise<void> {}
