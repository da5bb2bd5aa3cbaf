// wasm-bindgen's glue runs one instance of a module, once, for ever. This package needs several, and a fresh one after a trap.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { dist, MODULES } from "./places.mjs";

const MARK = "// Added by build/glue.mjs.";

/** Lets the glue change from one instance to another: it keeps the one it works with in variables of the file. */
export function makeMany() {
  MODULES.forEach(makeOne);
}

function makeOne(name) {
  const code = readFileSync(join(dist, `${name}.js`), "utf8");
  if (code.includes(MARK)) {
    return;
  }
  const views = [...code.matchAll(/^let (cached\w+Memory0)\b/gm)].map(([, name]) => name);
  for (const expected of ["let wasmModule, wasmInstance, wasm;", "function __wbg_get_imports() {", "wasm.__wbindgen_start();"]) {
    if (!code.includes(expected) || views.length === 0) {
      throw new Error(`wasm-bindgen writes another ${name}.js than this script knows: \`${expected}\` is missing`);
    }
  }
  append(`${name}.js`, [
    MARK,
    "export { __wbg_get_imports as imports };",
    "/** Works with this instance from now on. */",
    "export function enter(instance) {",
    "    if (instance !== wasmInstance) {",
    "        wasmInstance = instance;",
    "        wasm = instance.exports;",
    ...views.map((name) => `        ${name} = null;`),
    "    }",
    "}",
    "/** Makes a fresh instance ready. */",
    "export function begin(instance) {",
    "    enter(instance);",
    "    wasm.__wbindgen_start();",
    "}",
  ]);
  append(`${name}.d.ts`, [
    "export function imports(): WebAssembly.Imports;",
    "export function enter(instance: WebAssembly.Instance): void;",
    "export function begin(instance: WebAssembly.Instance): void;",
  ]);
}

function append(name, lines) {
  const file = join(dist, name);
  writeFileSync(file, `${readFileSync(file, "utf8")}\n${lines.join("\n")}\n`);
}
