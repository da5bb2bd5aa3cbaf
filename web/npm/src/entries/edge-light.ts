/** Edge functions, of Next.js for example: like Cloudflare's workers, with an import of compiled modules of their own. */

import { load } from "../load.js";
import { startWith } from "../module.js";
import module from "./core_bg.wasm?module";

export * from "../api.js";

startWith(() => module);

/** Does nothing. Here so that the same program runs in browsers, where it is needed. */
export function init(): Promise<void> {
  return load(() => module);
}
