/** From wherever a program has a module to a running instance. */

import { NotLoadedError } from "./errors.js";
import { shared } from "./instance.js";
import type { Module } from "./module.js";
import type { ModuleSource } from "./module-source.js";
import { say } from "./package-words.js";

/**
 * Loads a module once, however often it is asked. What is compiled already is there at once, without awaiting anything.
 *
 * @param source gives the place that the module comes from
 */
export function load(module: Module<unknown>, source: () => ModuleSource | PromiseLike<ModuleSource>): Promise<void> {
  if (module.isProvided) {
    return Promise.resolve();
  }
  module.loading ??= first(module, source()).catch((cause: unknown) => {
    module.loading = undefined;
    throw new NotLoadedError(cause);
  });
  return module.loading;
}

async function first(module: Module<unknown>, source: ModuleSource | PromiseLike<ModuleSource>): Promise<void> {
  if (is(source, "WebAssembly.Module")) {
    const compiled = source as WebAssembly.Module;
    take(module, compiled, new WebAssembly.Instance(compiled, module.glue.imports()));
  } else {
    const compiled = await compile(await source);
    // Without stopping the page: older browsers refuse large instances that are made while a script waits.
    take(module, compiled, await WebAssembly.instantiate(compiled, module.glue.imports()));
  }
}

function take(module: Module<unknown>, compiled: WebAssembly.Module, instance: WebAssembly.Instance): void {
  module.glue.begin(instance);
  shared.adopt(module, instance);
  module.provide(compiled);
}

async function compile(source: ModuleSource): Promise<WebAssembly.Module> {
  if (is(source, "WebAssembly.Module")) {
    return source as WebAssembly.Module;
  }
  if (ArrayBuffer.isView(source) || is(source, "ArrayBuffer")) {
    return WebAssembly.compile(source as BufferSource);
  }
  return compileResponse(is(source, "Response") ? (source as Response) : await fetch(source as RequestInfo | URL));
}

/** Compiles while it is fetched; where a server names another type than `application/wasm`, browsers want the whole file first. */
async function compileResponse(response: Response): Promise<WebAssembly.Module> {
  const address = response.url || say("server");
  if (!response.ok) {
    throw new Error(say("server-refuses", { address, status: `${response.status} ${response.statusText}`.trimEnd() }));
  }
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("application/wasm") && "compileStreaming" in WebAssembly) {
    return WebAssembly.compileStreaming(response);
  }
  const bytes = await response.arrayBuffer();
  if (!startsAsModule(bytes)) {
    throw new Error(say("no-module", { address, type }));
  }
  return WebAssembly.compile(bytes);
}

/** A server that has no such file often sends a page instead. */
function startsAsModule(bytes: ArrayBuffer): boolean {
  const [zero, a, s, m] = new Uint8Array(bytes);
  return zero === 0 && a === 0x61 && s === 0x73 && m === 0x6d;
}

/** By name, because a program may have several globals: frames, or a test runner's own. Names `Response` without loading it in Node. */
function is(value: unknown, kind: string): boolean {
  return Object.prototype.toString.call(value) === `[object ${kind}]`;
}
