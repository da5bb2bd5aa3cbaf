import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const dist = join(root, "dist");
const read = (path) => readFileSync(join(root, path), "utf8");
const { exports: entries, version } = JSON.parse(read("package.json"));
const integrity = JSON.parse(read("dist/integrity.json"));

test("importing it where there is no browser does nothing, and does not fail", async () => {
  const module = await import("elasticache-upgrade-planner-widget");
  assert.equal(module.version, version);
  assert.doesNotThrow(() => module.define("elasticache-upgrade-planner-next"));
});

test("package, crate and files are of one version", () => {
  const workspace = readFileSync(join(root, "../../Cargo.toml"), "utf8");
  assert.equal(/^version = "(.*)"$/m.exec(workspace)[1], version);
  assert.equal(integrity.version, version);
  assert.ok(statSync(join(dist, version, "planner.wasm")).isFile());
});

test("every file has its hash, and the ready lines have those of the scripts", () => {
  const names = readdirSync(dist, { recursive: true }).filter((name) => statSync(join(dist, name)).isFile() && name !== "integrity.json");
  assert.deepEqual(Object.keys(integrity.files).sort(), names.sort());
  for (const [name, hash] of Object.entries(integrity.files)) {
    assert.equal(hash, `sha384-${createHash("sha384").update(readFileSync(join(dist, name))).digest("base64")}`, name);
  }
  assert.ok(integrity.script.includes(integrity.files["elasticache-upgrade-planner.js"]));
  assert.ok(integrity.module.includes(integrity.files["elasticache-upgrade-planner.mjs"]));
});

test("both scripts know the hashes of the inside", () => {
  for (const script of ["elasticache-upgrade-planner.js", "elasticache-upgrade-planner.mjs"]) {
    for (const file of ["planner.js", "planner.wasm"]) {
      assert.ok(read(`dist/${script}`).includes(integrity.files[`${version}/${file}`]), `${script}: ${file}`);
    }
  }
});

test("bundlers find the two files by URLs in plain text", () => {
  for (const file of ["planner.js", "planner.wasm"]) {
    assert.ok(read("dist/elasticache-upgrade-planner.mjs").includes(`new URL("./${version}/${file}",import.meta.url)`), file);
  }
});

test("every entry of the package is a file, types first", () => {
  for (const [name, entry] of Object.entries(entries)) {
    const paths = typeof entry === "string" ? [entry] : Object.values(entry);
    if (typeof entry !== "string") assert.equal(Object.keys(entry)[0], "types", name);
    for (const path of paths) assert.ok(statSync(join(root, path)).isFile(), path);
  }
});

test("tables of attributes, events and codes say what the sources say", () => {
  const texts = [read("README.md"), readFileSync(join(root, "../../docs/embedding.md"), "utf8")];
  const shell = read("src/shell/attributes.ts");
  const attributes = [.../TEXTS = \[(.*)\]/.exec(shell)[1].matchAll(/"(\w+)"/g)].map(([, name]) => name).concat("request");
  const codes = [.../ErrorCode = (.*);/.exec(read("src/shell/trouble.ts"))[1].matchAll(/"([\w-]+)"/g)].map(([, code]) => code);
  assert.ok(attributes.length === 11 && codes.length === 5);
  for (const text of texts) {
    for (const name of attributes) assert.ok(text.includes(`| \`${name}\` |`), name);
    for (const name of ["ready", "plan", "error"]) assert.ok(text.includes(`| \`upgrade-${name}\` |`), name);
    for (const code of codes) assert.ok(text.includes(`\`${code}\``), code);
  }
});

test("every custom property of the style sheet is documented, and no other", () => {
  const used = new Set(`${read("src/widget.css")}${read("src/shell/element.css")}`.match(/--upgrade-planner-[a-z-]+/g));
  const rows = readFileSync(join(root, "../../docs/embedding.md"), "utf8").split("\n").filter((line) => line.startsWith("| `--upgrade-planner-"));
  const said = new Set(rows.flatMap((row) => [...row.split("|")[1].matchAll(/`(?:--upgrade-planner)?-([a-z-]+)`/g)].map(([, name]) => `--upgrade-planner-${name}`)));
  assert.deepEqual([...said].sort(), [...used].sort());
});

test("as much place is kept free before the script has run as after", () => {
  const heights = (text) => [...text.matchAll(/--h: ?(\d+)em/g)].map(([, height]) => height);
  assert.equal(heights(read("src/shell/element.css")).length, 4);
  assert.deepEqual(heights(read("src/elasticache-upgrade-planner.css")), heights(read("src/shell/element.css")));
});

test("every part is documented", () => {
  const sources = ["components/widget.rs", "components/part.rs"].map((name) => readFileSync(join(root, "../ui/src", name), "utf8")).join("");
  const parts = new Set([...sources.matchAll(/\.attr\("part", "([a-z]+)"\)/g)].map(([, part]) => part));
  assert.ok(parts.size >= 6);
  for (const part of parts) assert.ok(read("README.md").includes(`| \`${part}\` |`), part);
});
