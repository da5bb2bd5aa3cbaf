/** Browsers, and everything else that loads by address: `await init()` once, then plan. */

import { load } from "../load.js";
import type { ModuleSource } from "../module-source.js";

export * from "../api.js";

/**
 * Loads the module. Needed once, before anything else; again does nothing. In Node, Deno, Bun and Cloudflare's workers it is never needed.
 *
 * @param source where the module comes from; by default, the file beside this script
 */
export function init(source?: ModuleSource | PromiseLike<ModuleSource>): Promise<void> {
  return load(() => source ?? new URL("./core_bg.wasm", import.meta.url));
}
