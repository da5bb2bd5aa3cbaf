// Makes the widget's file set: `node build.mjs <folder of module and glue> <folder of the page> <folder to make> [version]`.
// `cargo xtask build` calls it. A version other than the package's own is for tests with two of them.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const [module, site, out, version = ownVersion()] = process.argv.slice(2);
const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const inside = join(out, version);
const NAME = "elasticache-upgrade-planner";

mkdirSync(inside, { recursive: true });
layTypes();
tsc("--project", join(here, "tsconfig.json"));
copyFileSync(join(module, "widget_bg.wasm"), join(inside, "planner.wasm"));
await bundle("src/inside.ts", join(inside, "planner.js"), { STYLE: await style("src/widget.css") });
const shell = {
  SHELL_STYLE: await style("src/shell/element.css"),
  GLUE_HASH: hash(join(inside, "planner.js")),
  MODULE_HASH: hash(join(inside, "planner.wasm")),
};
await bundle("src/classic.ts", join(out, `${NAME}.js`), shell);
await bundle("src/module.ts", join(out, `${NAME}.mjs`), shell, "esm");
writeFileSync(join(out, `${NAME}.css`), `${await style(`src/${NAME}.css`)}\n`);
tsc("--project", join(here, "tsconfig.types.json"), "--outDir", join(out, "types"));
cpSync(join(here, "src/generated/planner-types.d.ts"), join(out, "types/generated/planner-types.d.ts"));
cpSync(join(here, "types/react.d.ts"), join(out, "types/react.d.ts"));
cpSync(site, join(out, "page"), { recursive: true });
writeIntegrity();
for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) {
  copyFileSync(join(root, licence), join(here, licence));
}

function ownVersion() {
  return JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).version;
}

/** What the sources import from elsewhere: the glue with its types, and the types of the contract. */
function layTypes() {
  const generated = join(here, "src/generated");
  mkdirSync(generated, { recursive: true });
  for (const name of ["widget.js", "widget.d.ts"]) copyFileSync(join(module, name), join(generated, name));
  copyFileSync(join(root, "web/npm/src/generated/planner-types.d.ts"), join(generated, "planner-types.d.ts"));
}

async function bundle(entry, outfile, strings, format = "iife") {
  const define = Object.fromEntries(Object.entries({ VERSION: version, ...strings }).map(([name, value]) => [name, JSON.stringify(value)]));
  const addresses = {
    name: "addresses",
    setup({ onLoad }) {
      // Inside a literal, where `define` does not reach and bundlers look.
      onLoad({ filter: /src[\\/]module\.ts$/ }, ({ path }) => ({
        contents: readFileSync(path, "utf8").replaceAll("./VERSION/", `./${version}/`),
        loader: "ts",
      }));
    },
  };
  await build({
    absWorkingDir: here,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    define,
    format,
    plugins: [addresses],
    target: "es2022",
    platform: "browser",
    legalComments: "none",
    logLevel: "warning",
  });
}

async function style(file) {
  const { code } = await transform(readFileSync(join(here, file), "utf8"), { loader: "css", minify: true });
  return code.trim();
}

function tsc(...options) {
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  execFileSync(process.execPath, [compiler, ...options], { stdio: "inherit" });
}

function hash(file) {
  return `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;
}

/** The hash of every file, and the line that loads the widget with its own. */
function writeIntegrity() {
  const names = readdirSync(out, { recursive: true }).map((name) => name.replaceAll("\\", "/"));
  const files = names.filter((name) => statSync(join(out, name)).isFile()).sort();
  const integrity = Object.fromEntries(files.map((name) => [name, hash(join(out, name))]));
  const script = `<script src="${NAME}.js" integrity="${integrity[`${NAME}.js`]}" crossorigin="anonymous" defer></script>`;
  const module = `<script type="module" src="${NAME}.mjs" integrity="${integrity[`${NAME}.mjs`]}" crossorigin="anonymous"></script>`;
  writeFileSync(join(out, "integrity.json"), `${JSON.stringify({ version, script, module, files: integrity }, undefined, 2)}\n`);
}
