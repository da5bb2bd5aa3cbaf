// Where things are.

import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package. */
export const here = fileURLToPath(new URL("..", import.meta.url));
export const root = join(here, "../..");
export const dist = join(here, "dist");

/** TypeScript's compiler. */
export const TSC = createRequire(import.meta.url).resolve("typescript/bin/tsc");

/** What `cargo xtask build` lays into dist/: glue `<name>.js`, module `<name>_bg.wasm`. The first plans. */
export const MODULES = ["core", "tools"];
