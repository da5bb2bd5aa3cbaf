// One file an entry point, and one that they share, so that all entries of a program share one running planner.

import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";

import { dist, here, MODULES } from "./places.mjs";

/** Entry points as ES modules, and as CommonJS. Node has CommonJS only, with thin ES modules over it: two copies would be two planners. */
const ESM = ["browser", "edge-light", "inline", "slim", "workerd"];
const CJS = ["node", "slim"];

export async function bundle() {
  const names = await shared("esm", "shared.js");
  await shared("cjs", "shared.cjs");
  await entries("esm", "./shared.js", names, Object.fromEntries(ESM.map((name) => [name, `src/entries/${name}.ts`])));
  await entries("cjs", "./shared.cjs", names, Object.fromEntries(CJS.map((name) => [name, `src/entries/${name}.ts`])));
  for (const [file, over] of [["node.js", "./node.cjs"], ["node-slim.js", "./slim.cjs"]]) {
    writeFileSync(join(dist, file), `export { ${[...names, "init", "loadTools"].join(", ")} } from "${over}";\n`);
  }
  for (const name of MODULES) {
    writeFileSync(join(dist, `${name}-as-text.cjs`), `module.exports = "${compressed(name).toString("base64")}";\n`);
  }
  await commandLine();
}

/** Builds what entries share; gives the names that users may import of it. */
async function shared(format, outfile) {
  // Small for pages without a bundler; Node's is for reading.
  await esbuild({ entryPoints: ["src/shared.ts"], outfile: join("dist", outfile), format, minify: format === "esm" });
  const { metafile } = await esbuild({ entryPoints: ["src/api.ts"], outfile: "api.js", format: "esm", metafile: true, write: false });
  return metafile.outputs["api.js"].exports;
}

function entries(format, shared, names, entryPoints) {
  const plugin = {
    name: "entries",
    setup({ onResolve, onLoad }) {
      instead(onResolve, /^\.\.\/(load|module)\.js$|^\.\/shared\.c?js$/, { path: shared, external: true });
      instead(onResolve, /^\.\.\/api\.js$/, { path: "api", namespace: "public" });
      onLoad({ filter: /./, namespace: "public" }, () => ({ contents: `export { ${names.join(", ")} } from "${shared}";` }));
      instead(onResolve, /^inline-rules$/, { path: join(dist, "core_bg.wasm"), namespace: "inline" });
      instead(onResolve, /^inline-tools$/, { path: join(dist, "tools_bg.wasm"), namespace: "inline" });
      onLoad({ filter: /./, namespace: "inline" }, ({ path }) => ({ contents: readFileSync(path).toString("base64"), loader: "text" }));
    },
  };
  const external = [...MODULES.flatMap((name) => [`./${name}_bg.wasm`, `./${name}_bg.wasm?module`, `./${name}-as-text.cjs`]), "node:*"];
  const outExtension = { ".js": format === "cjs" ? ".cjs" : ".js" };
  return esbuild({ entryPoints, outdir: "dist", outExtension, format, external, plugins: [plugin] });
}

async function commandLine() {
  const { version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
  const define = { PACKAGE_VERSION: JSON.stringify(version) };
  const plugin = {
    name: "command-line",
    setup: ({ onResolve }) => instead(onResolve, /^\.\/entries\/node\.js$/, { path: "./node.js", external: true }),
  };
  await esbuild({ entryPoints: ["src/cli.ts"], outfile: "dist/cli.js", format: "esm", external: ["node:*"], define, plugins: [plugin] });
  chmodSync(join(dist, "cli.js"), 0o755);
}

function instead(onResolve, filter, found) {
  onResolve({ filter }, () => found);
}

function compressed(name) {
  const bytes = readFileSync(join(dist, `${name}_bg.wasm`));
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } });
}

function esbuild({ plugins = [], ...options }) {
  const glue = {
    name: "glue",
    setup: ({ onResolve }) => MODULES.forEach((name) => instead(onResolve, new RegExp(`^\\./${name}\\.js$`), { path: join(dist, `${name}.js`) })),
  };
  return build({
    absWorkingDir: here,
    bundle: true,
    target: "es2022",
    platform: options.format === "cjs" ? "node" : "neutral",
    logLevel: "warning",
    // Only the glue's own loader asks for its address, and that is left out.
    logOverride: { "empty-import-meta": "silent" },
    plugins: [...plugins, glue],
    ...options,
  });
}
