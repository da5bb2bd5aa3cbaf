/** Browsers, and everything else that loads by address: `await init()` once, then plan. */

import { load } from "../load.js";
import { rules, tools } from "../module.js";
import type { ModuleSource } from "../module-source.js";

export * from "../api.js";

/**
 * Loads the module that plans. Needed once, before anything else; again does nothing. In Node, Deno, Bun and Cloudflare's workers it is never needed.
 *
 * @param source where the module comes from; by default, the file beside this script
 */
export function init(source?: ModuleSource | PromiseLike<ModuleSource>): Promise<void> {
  return load(rules, () => source ?? new URL("./core_bg.wasm", import.meta.url));
}

/**
 * Loads the second module, which `importDescriptions`, `explainError`, `formats` and everything that begins with `render` need, except `renderFleet`. Once, before the first of them; again does nothing. Where `init` is never needed, this is not either.
 *
 * @param source where the module comes from; by default, the file beside this script
 */
export function loadTools(source?: ModuleSource | PromiseLike<ModuleSource>): Promise<void> {
  return load(tools, () => source ?? new URL("./tools_bg.wasm", import.meta.url));
}
