// Makes dist/ into what users get. `cargo xtask build` has laid wasm-bindgen's glue and the modules there.

import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync } from "node:fs";
import { join } from "node:path";

import { bundle } from "./build/bundle.mjs";
import { makeMany } from "./build/glue.mjs";
import { dist, here, root, TSC } from "./build/places.mjs";
import { declare } from "./build/types.mjs";

if (!existsSync(join(dist, "core.js"))) {
  console.error("web/npm/dist has no core.js; `cargo xtask build` makes it, then runs this");
  process.exit(1);
}

makeMany();
execFileSync(process.execPath, [TSC, "--project", join(here, "tsconfig.json")], { stdio: "inherit" });
await bundle();
declare();
cpSync(join(here, "src/generated"), join(dist, "generated"), { recursive: true, filter: (file) => !file.endsWith(".d.ts") });
for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) {
  copyFileSync(join(root, licence), join(here, licence));
}
