import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

/** What the compiler complains of in a program of somebody who installed the package. */
function complaints(t, program, options) {
  const folder = mkdtempSync(join(tmpdir(), "widget-types-"));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(fileURLToPath(new URL("..", import.meta.url)), join(folder, "node_modules/elasticache-upgrade-planner-widget"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "program.ts"), program);
  const compilerOptions = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true, target: "es2022", lib: ["es2022", "dom"], types: [], ...options };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
  try {
    execFileSync(process.execPath, [tsc, "--project", folder], { encoding: "utf8" });
    return "";
  } catch ({ stdout }) {
    return stdout;
  }
}

const right = `
  import { define, version, type PlanAnswer, type UpgradePlannerElement } from "elasticache-upgrade-planner-widget";
  const text: string = version;
  define("elasticache-upgrade-planner-next");
  const element = document.createElement("elasticache-upgrade-planner");
  const same: UpgradePlannerElement | null = document.querySelector("elasticache-upgrade-planner");
  element.from = "6.2";
  element.to = null;
  element.request = { cluster: { engine: "redis" }, goal: { version: "7.1" } };
  element.request = text;
  const version_: string = element.request.goal.version;
  element.addEventListener("upgrade-plan", ({ detail: { request, answer } }) => {
    const status: PlanAnswer["status"] = answer.status;
    console.log(status, request.cluster, same?.answer?.summary);
  });
  element.addEventListener("upgrade-error", ({ detail }) => console.log(detail.code === "integrity", version_));
  element.addEventListener("click", ({ clientX }) => console.log(clientX));
`;

for (const options of [
  { module: "esnext", moduleResolution: "bundler" },
  { module: "node16", moduleResolution: "node16" },
]) {
  test(`a strict program compiles: ${options.moduleResolution}`, (t) => {
    assert.equal(complaints(t, right, options), "");
  });
}

test("a wrong program does not compile", (t) => {
  const wrong = `
    import "elasticache-upgrade-planner-widget";
    const element = document.createElement("elasticache-upgrade-planner");
    element.from = 7;
    element.request = { cluster: { nodeTpye: "x" }, goal: { version: "7.1" } };
    element.answer = undefined;
    element.addEventListener("upgrade-error", ({ detail }) => detail.code === "no-such-code");
    element.addEventListener("upgrade-plan", ({ detail }) => detail.anwser);
  `;
  const said = complaints(t, wrong, { module: "esnext", moduleResolution: "bundler" });
  const lines = new Set([...said.matchAll(/program\.ts\((\d+)/g)].map(([, line]) => Number(line)));
  assert.deepEqual([...lines], [4, 5, 6, 7, 8], said);
});
