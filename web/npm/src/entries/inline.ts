/** With the module inside the script: nothing is fetched, and nothing has to be awaited. */

import { load } from "../load.js";
import { startWith } from "../module.js";
import base64 from "inline-module";

export * from "../api.js";

startWith(() => new WebAssembly.Module(bytes()));

/** Compiles the module aside, so that the first plan does not wait for it. Need not be called. */
export function init(): Promise<void> {
  return load(bytes);
}

function bytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
