// Types for users: what the entry points reach and no more, once for `import` and once for `require`.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

import { dist, here, TSC } from "./places.mjs";

const ENTRIES = ["browser", "inline", "slim"];

/** What platforms give that import WebAssembly as a compiled module. */
const MODULE = `import type { CompiledModule } from "./module-source.js";
declare const module: CompiledModule;
export default module;
`;

export function declare() {
  const made = mkdtempSync(join(tmpdir(), "declarations-"));
  try {
    execFileSync(process.execPath, [TSC, "--project", join(here, "tsconfig.types.json"), "--outDir", made], { stdio: "inherit" });
    for (const [file, text] of reached(made)) {
      write(file, text);
      // To TypeScript, a file's extension says which kind of module it describes.
      write(file.replace(/\.d\.ts$/, ".d.cts"), text.replace(/(from "\.[^"]*)\.js"/g, '$1.cjs"'));
    }
    write("rules.wasm.d.ts", MODULE);
    write("tools.wasm.d.ts", MODULE);
  } finally {
    rmSync(made, { recursive: true });
  }
}

/** The declarations of the entries, and those that they name, by their path from `made`. */
function reached(made) {
  const found = new Map();
  const visit = (path) => {
    const name = relative(made, path);
    if (found.has(name)) {
      return;
    }
    const source = name.startsWith("generated/") ? join(here, "src", name) : path;
    const text = readFileSync(source, "utf8");
    found.set(name, text);
    for (const [, to] of text.matchAll(/from "(\.[^"]*)\.js"/g)) {
      visit(join(dirname(path), `${to}.d.ts`));
    }
  };
  ENTRIES.forEach((name) => visit(join(made, `entries/${name}.d.ts`)));
  return found;
}

function write(file, text) {
  const target = join(dist, "types", file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
