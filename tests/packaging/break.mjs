// Shows that the consumers' tests can fail: breaks the unpacked package with one fault after another, and prints which tests notice.
// By hand, after `cargo xtask test consumers`: `node tests/packaging/break.mjs [part of a name]`. It ends with the package as it was.

import { execFile } from "node:child_process";
import { cp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const here = fileURLToPath(new URL(".", import.meta.url));
const PACKAGE = join(here, "node_modules/elasticache-upgrade-planner");
const WHOLE = `${PACKAGE}.whole`;

const file = (name) => join(PACKAGE, name);

async function change(name, from, to) {
  const text = await readFile(file(name), "utf8");
  const changed = text.replace(from, to);
  if (changed === text) {
    throw new Error(`${name} has no ${from}`);
  }
  await writeFile(file(name), changed);
}

async function manifest(edit) {
  const content = JSON.parse(await readFile(file("package.json"), "utf8"));
  edit(content);
  await writeFile(file("package.json"), JSON.stringify(content, null, 2));
}

/** A fault, and the tests that must notice. */
const BREAKAGES = [
  ["the types of `.` are not named", "typescript", () => manifest(({ exports }) => delete exports["."].default.types)],
  ["types stand last in their condition", "lint", () => manifest(({ exports }) => (exports["."].default = { default: exports["."].default.default, types: exports["."].default.types }))],
  ["there are no types for `require`", "typescript", () => rm(file("dist/types/entries/browser.d.cts"))],
  ["`require` is given the types of `import`", "lint", () => manifest(({ exports }) => (exports["."].node.require.types = exports["."].node.import.types))],
  ["there is no `require` condition", "node", () => manifest(({ exports }) => delete exports["."].node.require)],
  ["`require` is given an ES module", "node", () => manifest(({ exports }) => (exports["."].node.require.default = "./dist/browser.js"))],
  ["the module is not packed", "plain-script", () => rm(file("dist/core_bg.wasm"))],
  ["the second module is not packed", "plain-script", () => rm(file("dist/tools_bg.wasm"))],
  ["the second module is not packed, seen by workerd", "workerd", () => rm(file("dist/tools_bg.wasm"))],
  ["the module is not packed, seen by webpack", "webpack", () => rm(file("dist/core_bg.wasm"))],
  ["the copy of the second module for bundled servers is not packed", "esbuild", () => rm(file("dist/tools-as-text.cjs"))],
  ["the shared file is not packed", "rollup", () => rm(file("dist/shared.js"))],
  ["the copy for bundled servers is not packed", "esbuild", () => rm(file("dist/core-as-text.cjs"))],
  ["the address of the module is no `new URL` of this script", "vite", () => change("dist/browser.js", 'new URL("./core_bg.wasm", import.meta.url)', '"core_bg.wasm"')],
  ["the module is twice in a build", "vite", async () => {
    // With another end, so that no tool sees that it is the same.
    await writeFile(file("dist/other.wasm"), Buffer.concat([await readFile(file("dist/core_bg.wasm")), Buffer.from([0, 1, 0])]));
    await change("dist/shared.js", /^/, 'globalThis.other = new URL("./other.wasm", import.meta.url);');
  }],
  ["inline is said to have no side effects", "webpack", () => manifest((content) => (content.sideEffects = false))],
  ["there is no `workerd` condition", "workerd", () => manifest(({ exports }) => delete exports["."].workerd)],
  ["there is no `edge-light` condition", "next", () => manifest(({ exports }) => delete exports["."]["edge-light"])],
  ["`rules.wasm` is not exported", "workerd", () => manifest(({ exports }) => delete exports["./rules.wasm"])],
  ["`tools.wasm` is not exported", "vite", () => manifest(({ exports }) => delete exports["./tools.wasm"])],
  ["`inline` is not exported", "bun", () => manifest(({ exports }) => delete exports["./inline"])],
  ["the `node` condition gives what browsers get", "deno", () => manifest(({ exports }) => (exports["."].node = exports["."].default))],
  ["an `any` in the types", "typescript", () => change("dist/types/api.d.ts", "plan(request: PlanRequest | string)", "plan(request: any)")],
  ["a type that only the DOM has", "typescript", () => change("dist/types/module-source.d.ts", 'Platform<"URL">', "URL")],
  ["the answer is another one in browsers", "workers", () => change("dist/shared.js", ".plan(t(", '.plan("{}"||t(')],
  ["a server must name the right type", "plain-script", () => change("dist/shared.js", 'startsWith("application/wasm")', 'startsWith("")')],
  ["the page asks another host", "plain-script", () => change("dist/browser.js", "function init(source) {", 'function init(source) { fetch("http://localhost:9/").catch(() => {});')],
  ["the page warns", "plain-script", () => change("dist/browser.js", "function init(source) {", 'function init(source) { console.warn("hello");')],
];

// What a run that was stopped has left behind.
await rename(WHOLE, PACKAGE).catch(async ({ code }) => {
  if (code !== "ENOENT") {
    await rm(PACKAGE, { recursive: true });
    await rename(WHOLE, PACKAGE);
  }
});

const only = process.argv[2] ?? "";
let silent = 0;
await rename(PACKAGE, WHOLE);
try {
  for (const [name, consumer, break_] of BREAKAGES.filter(([name, consumer]) => `${consumer}: ${name}`.includes(only))) {
    await rm(PACKAGE, { recursive: true, force: true });
    await cp(WHOLE, PACKAGE, { recursive: true });
    await break_();
    const { code = 0, stdout } = await promisify(execFile)(
      process.execPath,
      ["--test", "--test-reporter=spec", join(here, consumer, `${consumer}.test.mjs`)],
      { env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" }, maxBuffer: 1 << 26 },
    ).catch((error) => error);
    console.log(`${code === 0 ? "NOT NOTICED" : "noticed"}: ${name}`);
    silent += code === 0 ? 1 : 0;
    const failures = stdout.slice(stdout.indexOf("failing tests:")).split("\n");
    const telling = failures.filter((line) => /^✖|Error|Cannot|error TS|differs|MUST|^ *[+-] /.test(line.trim()) && !line.includes("failing tests"));
    telling.slice(0, code === 0 ? 0 : 4).forEach((line) => console.log(`    ${line.trim().slice(0, 180)}`));
  }
} finally {
  await rm(PACKAGE, { recursive: true, force: true });
  await rename(WHOLE, PACKAGE);
}
process.exitCode = silent === 0 ? 0 : 1;
