import assert from "node:assert/strict";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { folder, PACKAGE } from "../support/package.mjs";
import { run } from "../support/run.mjs";

const require = createRequire(import.meta.url);
const here = folder("typescript");

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  // The package's own types are checked as well.
  skipLibCheck: false,
  noEmit: true,
  target: "es2022",
  types: [],
};
const bundler = { module: "preserve", moduleResolution: "bundler" };
const node16 = { module: "node16", moduleResolution: "node16" };
const withDom = { lib: ["es2022", "dom", "dom.iterable"] };
const withoutDom = { lib: ["es2022"] };

/** What the compiler complains of. */
async function complaints(version, name, files, options) {
  const project = join(here, "out", `${name}.json`);
  await mkdir(dirname(project), { recursive: true });
  await writeFile(project, JSON.stringify({ compilerOptions: { ...strict, ...options }, files: files.map((file) => `../${file}`) }));
  const compiler = join(dirname(require.resolve(`typescript${version}/package.json`)), "bin/tsc");
  return run(process.execPath, [compiler, "--project", project, "--pretty", "false"]).then(
    () => "",
    ({ stdout, stderr }) => stdout + stderr,
  );
}

for (const version of [5, 6, 7]) {
  for (const [name, files, options] of [
    ["bundler", ["program.mts"], { ...bundler, ...withDom }],
    ["bundler, without the DOM", ["program.mts"], { ...bundler, ...withoutDom }],
    ["bundler, for workers", ["program.mts"], { ...bundler, lib: ["es2022", "webworker"], customConditions: ["workerd"] }],
    ["node16, both kinds of modules", ["program.mts", "program.cts"], { ...node16, ...withoutDom }],
    ["nodenext, both kinds of modules", ["program.mts", "program.cts"], { module: "nodenext", moduleResolution: "nodenext", ...withDom }],
  ]) {
    test(`TypeScript ${version}, ${name}`, async () => {
      const { version: found } = require(`typescript${version}/package.json`);
      assert.ok(found.startsWith(`${version}.`));
      assert.equal(await complaints(version, `${version}-${name}`, files, options), "");
    });
  }

  test(`TypeScript ${version}, a wrong program`, async () => {
    const said = await complaints(version, `${version}-wrong`, ["wrong.mts"], { ...bundler, ...withDom });
    const lines = [...said.matchAll(/wrong\.mts\((\d+)/g)].map(([, line]) => Number(line));
    assert.deepEqual([...new Set(lines)].sort((one, other) => one - other), [4, 5, 6, 7, 8, 9, 10, 11, 12], said);
  });
}

test("no `any` in what is shipped", async () => {
  const names = (await readdir(PACKAGE, { recursive: true })).filter((name) => /\.d\.[cm]?ts$/.test(name));
  assert.ok(names.some((name) => name.endsWith(".d.cts")) && names.some((name) => name.endsWith(".d.ts")));
  for (const name of names) {
    const code = (await readFile(join(PACKAGE, name), "utf8")).replace(/\/\*[^]*?\*\/|\/\/.*|"[^"\n]*"/g, "");
    assert.deepEqual(code.match(/.*\bany\b.*/g), null, name);
  }
});
