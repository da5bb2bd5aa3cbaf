/** With the modules inside the script: nothing is fetched, and nothing has to be awaited. */

import { load } from "../load.js";
import { rules, tools } from "../module.js";
import rulesText from "inline-rules";
import toolsText from "inline-tools";

export * from "../api.js";

rules.startWith(() => new WebAssembly.Module(bytes(rulesText)));
tools.startWith(() => new WebAssembly.Module(bytes(toolsText)));

/** Compiles the module that plans aside, so that the first plan does not wait for it. Need not be called. */
export function init(): Promise<void> {
  return load(rules, () => bytes(rulesText));
}

/** The same for the second module. */
export function loadTools(): Promise<void> {
  return load(tools, () => bytes(toolsText));
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
