import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { scratch } from "./support/scratch.mjs";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

/** Compiles a program of a user as strictly as there is; gives what the compiler complains of. */
function complaints(test, program, options) {
  const folder = scratch(test);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "program.ts"), program);
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        noEmit: true,
        target: "es2022",
        types: [],
        ...options,
      },
      files: ["program.ts"],
    }),
  );
  try {
    execFileSync(process.execPath, [tsc, "--project", folder], { encoding: "utf8" });
    return "";
  } catch ({ stdout }) {
    return stdout;
  }
}

const resolutions = [
  { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"] },
  { module: "esnext", moduleResolution: "bundler", lib: ["es2022"] },
  { module: "node16", moduleResolution: "node16", lib: ["es2022"] },
  { module: "nodenext", moduleResolution: "nodenext", lib: ["es2022", "dom"] },
];

const right = readFileSync(new URL("support/program.ts", import.meta.url), "utf8");

for (const options of resolutions) {
  test(`a strict program compiles: ${options.moduleResolution}, ${options.lib}`, (t) => {
    assert.equal(complaints(t, right, options), "");
  });
}

test("a wrong program does not compile", (t) => {
  const wrong = `
    import { plan, type PlanRequest } from "elasticache-upgrade-planner";
    const unknownField: PlanRequest = { cluster: { nodeTpye: "x" }, goal: { version: "7.1" } };
    const wrongWord: PlanRequest = { cluster: { engine: "rediss" }, goal: { version: "7.1" } };
    const noGoal: PlanRequest = { cluster: {} };
    const answer = plan(unknownField);
    const status: "fine" = answer.status;
    if (answer.status === "invalid") answer.strategies[0].title;
    else answer.errors[0].path;
    answer.noSuchField;
    plan(7);
  `;
  const said = complaints(t, wrong, resolutions[0]);
  const lines = new Set([...said.matchAll(/program\.ts\((\d+)/g)].map(([, line]) => Number(line)));
  assert.deepEqual([...lines], [3, 4, 5, 7, 8, 9, 10, 11], said);
});

test("no `any` in the types", () => {
  const types = fileURLToPath(new URL("../dist/types", import.meta.url));
  const files = readdirSync(types, { recursive: true }).filter((name) => /\.d\.c?ts$/.test(name));
  assert.ok(files.length >= 16);
  for (const name of files) {
    const code = readFileSync(join(types, name), "utf8").replace(/\/\*[^]*?\*\/|\/\/.*|"[^"\n]*"/g, "");
    assert.deepEqual(code.match(/.*\bany\b.*/g), null, name);
  }
});
