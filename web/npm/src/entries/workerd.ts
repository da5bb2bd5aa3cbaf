/** Cloudflare's workers: they compile no bytes, and import modules that were compiled before. */

import { load } from "../load.js";
import { rules, tools } from "../module.js";
import compiledRules from "./core_bg.wasm";
import compiledTools from "./tools_bg.wasm";

export * from "../api.js";

rules.startWith(() => compiledRules);
tools.startWith(() => compiledTools);

/** Does nothing. Here so that the same program runs in browsers, where it is needed. */
export function init(): Promise<void> {
  return load(rules, () => compiledRules);
}

/** Does nothing, for the same reason. */
export function loadTools(): Promise<void> {
  return load(tools, () => compiledTools);
}
