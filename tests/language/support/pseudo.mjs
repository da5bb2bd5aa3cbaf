/** Programs of this project with the pseudo-language among their sentences, bundled from their sources. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, transform } from "esbuild";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const PSEUDO = "qps";

const scratch = mkdtempSync(join(tmpdir(), "pseudo-"));
execFileSync("cargo", ["run", "--quiet", "-p", "upgrade-messages", "--features", PSEUDO, "--example", "typescript", "--", scratch], { cwd: ROOT, stdio: "inherit" });

/** The generated tables, by their path in the project. */
async function table(path) {
  const { code } = await transform(readFileSync(join(scratch, path), "utf8"), { loader: "ts" });
  const { WORDS } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return WORDS;
}

/** The sentences of a generated table in the pseudo-language, by key. */
export async function pseudoSentences(path) {
  return (await table(path))[PSEUDO];
}

/**
 * Bundles a source of the project; `tables` are the generated tables that it uses. `asReference` makes every language the
 * pseudo-language, for what is said where nobody has named one. Gives the address of the module.
 */
export async function bundled(entry, tables, { asReference = false, ...options } = {}) {
  const outfile = join(scratch, `${basename(entry, ".ts")}-${tables.length}.mjs`);
  const sentences = {
    name: "sentences",
    setup({ onLoad }) {
      onLoad({ filter: /words\.ts$/ }, async ({ path }) => {
        const found = tables.find((table) => join(ROOT, table) === path);
        if (found === undefined) return undefined;
        const words = await table(found);
        return { contents: `export const WORDS = ${JSON.stringify(asReference ? { en: words[PSEUDO] } : words)};`, loader: "ts" };
      });
    },
  };
  await build({
    entryPoints: [join(ROOT, entry)],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "node",
    logLevel: "warning",
    ...options,
    plugins: [sentences, ...(options.plugins ?? [])],
  });
  return pathToFileURL(outfile).href;
}
