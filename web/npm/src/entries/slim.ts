/** Without the modules: the program brings them. For libraries, and for platforms that import modules differently. */

import { load } from "../load.js";
import { rules, tools } from "../module.js";
import type { ModuleSource } from "../module-source.js";

export * from "../api.js";

/**
 * Loads the module that plans, `rules.wasm`. Needed once, before anything else; again does nothing.
 *
 * @param source where the module comes from. A compiled module is taken at once: then there is nothing to await.
 */
export function init(source: ModuleSource | PromiseLike<ModuleSource>): Promise<void> {
  return load(rules, () => source);
}

/**
 * Loads the second module, `tools.wasm`, which `importDescriptions`, `explainError`, `formats` and everything that begins with `render` need, except `renderFleet`.
 *
 * @param source where the module comes from. A compiled module is taken at once: then there is nothing to await.
 */
export function loadTools(source: ModuleSource | PromiseLike<ModuleSource>): Promise<void> {
  return load(tools, () => source);
}
