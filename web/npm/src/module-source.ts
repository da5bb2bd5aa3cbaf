/** Where the module can come from. */

/** A type of the platform, if the program that is compiled knows that platform. */
type Platform<Name extends string> = typeof globalThis extends Record<Name, { prototype: infer T }> ? T : never;

/** A compiled module, as `WebAssembly.compile` gives it, and as platforms import it. To the DOM's types alone, anything would be one. */
export type CompiledModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T & object : never;

/** Where the module comes from: its address, the answer of a `fetch`, its bytes, or the compiled module. */
export type ModuleSource =
  | string
  | ArrayBuffer
  | ArrayBufferView
  | Platform<"URL">
  | Platform<"Request">
  | Platform<"Response">
  | CompiledModule;
