// Makes dist/ into what users get. `cargo xtask build` has laid wasm-bindgen's glue (core.js) and the module (core_bg.wasm) there.

import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const dist = join(here, "dist");

if (!existsSync(join(dist, "core.js"))) {
  console.error("web/npm/dist has no core.js; `cargo xtask build` makes it, then runs this");
  process.exit(1);
}

makeRestartable();
tsc("tsconfig.json");
await bundle();
tsc("tsconfig.types.json");
cpSync(join(here, "src/generated"), join(dist, "generated"), { recursive: true });
for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) {
  copyFileSync(join(root, licence), join(here, licence));
}

/** The glue runs a module once for ever. After a trap, this package needs a fresh instance of it. */
function makeRestartable() {
  append("core.js", "wasmModule, wasmInstance, wasm;", [
    "export function restart() {",
    "    wasm = undefined;",
    "    return initSync({ module: wasmModule });",
    "}",
  ]);
  append("core.d.ts", "export function initSync(", ["export function restart(): InitOutput;"]);
}

function append(name, expected, lines) {
  const file = join(dist, name);
  const text = readFileSync(file, "utf8");
  if (text.includes("function restart()")) {
    return;
  }
  if (!text.includes(expected)) {
    throw new Error(`wasm-bindgen writes another ${name} than this script knows: \`${expected}\` is missing`);
  }
  writeFileSync(file, `${text}\n${lines.join("\n")}\n`);
}

/** One file an entry point; the glue stays a file of its own, so that no two entries bring it twice. */
async function bundle() {
  const { version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
  await build({
    absWorkingDir: here,
    entryPoints: ["src/node.ts", "src/browser.ts", "src/cli.ts"],
    outdir: "dist",
    bundle: true,
    external: ["./core.js", "./node.js", "node:*"],
    define: { PACKAGE_VERSION: JSON.stringify(version) },
    format: "esm",
    target: "es2022",
    platform: "neutral",
    logLevel: "warning",
  });
  chmodSync(join(dist, "cli.js"), 0o755);
}

function tsc(project) {
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, "--project", join(here, project)], { stdio: "inherit" });
}
