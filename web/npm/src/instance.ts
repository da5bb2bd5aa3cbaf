/** The one running instance of the wasm module. It holds nothing between calls, so that it can be replaced at any time. */

import * as core from "./core.js";
import { PlannerError } from "./errors.js";

/** What a wasm module exports to this package. */
export type Core = Pick<typeof core, "plan" | "planText" | "markdown" | "importDescriptions" | "guides" | "catalogue">;

/** A huge text leaves as much memory behind, and WebAssembly gives none back. */
const MEMORY_KEPT = 64 * 1024 * 1024;

let memory: WebAssembly.Memory | undefined;
let spent = false;
let start = (): WebAssembly.Memory => {
  throw new PlannerError("not-ready", "call `await init()` once before anything else");
};

/** An entry point that can start by itself says how. */
export function startWith(starter: () => WebAssembly.Memory): void {
  start = starter;
}

/** An entry point that had to wait says when the module runs. */
export function started(running: { memory: WebAssembly.Memory }): void {
  memory = running.memory;
}

/** Calls the module. If it stops, the next call finds a fresh one. */
export function call<T>(use: (core: Core) => T): T {
  if (memory === undefined) {
    memory = start();
  } else if (spent) {
    memory = core.restart().memory;
  }
  spent = true;
  try {
    const result = use(core);
    spent = memory.buffer.byteLength > MEMORY_KEPT;
    return result;
  } catch (cause) {
    throw new PlannerError("crashed", "the planner stopped; the next call starts it anew", { cause });
  }
}
