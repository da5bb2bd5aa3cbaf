import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import * as planner from "elasticache-upgrade-planner";
import { pathWithCommands } from "./support/commands.mjs";
import { description } from "./support/requests.mjs";
import { PACKAGE, scratch } from "./support/scratch.mjs";

const readme = readFileSync(join(PACKAGE, "README.md"), "utf8");
const blocks = [...readme.matchAll(/^```(\S+) ?(.*)\n([^]*?)^```$/gm)].map(([, language, note, code]) => ({ language, note, code }));

test("there is something to run, and every block is of a kind that is run", () => {
  assert.ok(blocks.length >= 6);
  for (const { language, note } of blocks) {
    assert.ok(["js", "js browser", "js commonjs", "sh", "sh fleet", "sh completions"].includes(`${language} ${note}`.trim()), `${language} ${note}`);
  }
});

for (const [index, { language, note, code: block }] of blocks.entries()) {
  const title = `block ${index + 1}: ${block.split("\n")[0]}`;
  if (language === "js") {
    test(title, (t) => {
      const file = join(scratch(t), note === "commonjs" ? "program.cjs" : "program.mjs");
      writeFileSync(file, block);
      const options = note === "browser" ? ["--import", `data:text/javascript,${encodeURIComponent(asInBrowsers())}`] : [];
      const said = execFileSync(process.execPath, [...options, file], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
      assert.notEqual(said.trim(), "");
    });
  } else if (!block.startsWith("npm install")) {
    test(title, (t) => {
      const folder = scratch(t);
      const path = pathWithCommands(folder, { "describe-replication-groups": description });
      try {
        const code = note === "completions" ? `${block}complete -p elasticache-upgrade-planner` : block;
        const said = execFileSync("bash", ["--norc", "-euo", "pipefail", "-c", code], { cwd: folder, encoding: "utf8", env: { ...process.env, PATH: path } });
        assert.ok(said.trim() !== "" || written(folder) !== "");
      } catch ({ status, stderr, stdout }) {
        // Blocked or conditional is an answer as well.
        assert.equal(status, 1, stderr);
        assert.equal(stderr, "");
        assert.ok(stdout.trim() !== "" || written(folder) !== "");
      }
    });
  }
}

test("the table of entries names every function, and nothing else", () => {
  const table = readme.slice(readme.indexOf("## Entries"), readme.indexOf("## Limits"));
  const named = [...table.matchAll(/`(?:new )?(\w+)(?:\(.*?\))?`/g)].map(([, name]) => name).filter((name) => name in planner);
  assert.deepEqual([...new Set(named)].sort(), Object.keys(planner).sort());
});

/** What a block wrote into a file of its folder. */
function written(folder) {
  const files = ["answers.ndjson", "fleet.csv"].map((name) => join(folder, name)).filter((file) => existsSync(file));
  return files.map((file) => readFileSync(file, "utf8").trim()).join("");
}

/** Makes Node take the browser entry, and `fetch` read files, as a page's server would. */
function asInBrowsers() {
  return `
    import { readFile } from "node:fs/promises";
    import { register } from "node:module";
    const browser = ${JSON.stringify(pathToFileURL(join(PACKAGE, "dist/browser.js")).href)};
    register("data:text/javascript," + encodeURIComponent(\`export const resolve = (name, context, next) =>
      name === "elasticache-upgrade-planner" ? { url: "\${browser}", shortCircuit: true } : next(name, context);\`));
    globalThis.fetch = async (address) => new Response(await readFile(address), { headers: { "content-type": "application/wasm" } });
  `;
}
