/** The compiled module: one for all instances, from wherever the entry point has it. */

import { NotReadyError } from "./errors.js";

let compiled: WebAssembly.Module | undefined;
let compile = (): WebAssembly.Module => {
  throw new NotReadyError();
};

/** An entry point that can start unasked says how. */
export function startWith(compiler: () => WebAssembly.Module): void {
  compile = compiler;
}

/** An entry point that had to wait says when the module is there. */
export function provide(module: WebAssembly.Module): void {
  compiled ??= module;
}

export function isProvided(): boolean {
  return compiled !== undefined;
}

export function module(): WebAssembly.Module {
  compiled ??= compile();
  return compiled;
}
