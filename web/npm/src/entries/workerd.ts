/** Cloudflare's workers: they compile no bytes, and import modules that were compiled before. */

import { load } from "../load.js";
import { startWith } from "../module.js";
import module from "./core_bg.wasm";

export * from "../api.js";

startWith(() => module);

/** Does nothing. Here so that the same program runs in browsers, where it is needed. */
export function init(): Promise<void> {
  return load(() => module);
}
