/** Browsers and everything else that loads by address: `await init()` once, then plan. */

import load, { type InitInput } from "./core.js";
import { PlannerError } from "./errors.js";
import { started } from "./instance.js";

export * from "./api.js";

/** A type of the platform, if the program that is compiled knows that platform. */
type Platform<Name extends string> = typeof globalThis extends Record<Name, { prototype: infer T }> ? T : never;

type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T : never;

/** Where the module comes from: its address, the answer of a `fetch`, its bytes, or the compiled module. */
export type ModuleSource =
  | string
  | ArrayBuffer
  | ArrayBufferView
  | Platform<"URL">
  | Platform<"Request">
  | Platform<"Response">
  | Module;

/**
 * Loads the module. Needed once, before anything else; again does nothing. In Node it is never needed.
 *
 * @param source where the module comes from; by default, the file beside this script
 */
export async function init(source?: ModuleSource | PromiseLike<ModuleSource>): Promise<void> {
  try {
    const found = (await source) ?? new URL("./core_bg.wasm", import.meta.url);
    started(await load({ module_or_path: found as InitInput }));
  } catch (cause) {
    throw new PlannerError("not-loaded", "the planner's module cannot be loaded; `cause` says why", { cause });
  }
}
