/** Without the module: the program brings it. For libraries, and for platforms that import modules differently. */

import { load } from "../load.js";
import type { ModuleSource } from "../module-source.js";

export * from "../api.js";

/**
 * Loads the module. Needed once, before anything else; again does nothing.
 *
 * @param source where the module comes from. A compiled module is taken at once: then there is nothing to await.
 */
export function init(source: ModuleSource | PromiseLike<ModuleSource>): Promise<void> {
  return load(() => source);
}
