import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import * as node from "elasticache-upgrade-planner";
import { blocked } from "./support/requests.mjs";
import { PACKAGE, scratch } from "./support/scratch.mjs";

const require = createRequire(import.meta.url);
const dist = (file) => new URL(`../dist/${file}`, import.meta.url);
const expected = node.planText(blocked);

/** What a program prints, in a process of its own. */
function said(t, program, name = "program.mjs") {
  const file = join(scratch(t), name);
  writeFileSync(file, program);
  return execFileSync(process.execPath, [file], { encoding: "utf8" });
}

test("all entries offer the same", async () => {
  const names = Object.keys(node).sort();
  for (const file of ["browser.js", "inline.js", "slim.js", "node.js", "node-slim.js"]) {
    assert.deepEqual(Object.keys(await import(dist(file))).sort(), names, file);
  }
  for (const name of ["", "/inline", "/slim"]) {
    assert.deepEqual(Object.keys(require(`elasticache-upgrade-planner${name}`)).sort(), names, name);
  }
});

test("in Node, import and require are one planner, and so are `.` and `./inline`", async () => {
  for (const name of ["", "/inline", "/slim"]) {
    const required = require(`elasticache-upgrade-planner${name}`);
    const imported = await import(`elasticache-upgrade-planner${name}`);
    assert.equal(required.plan, imported.plan);
    assert.equal(required.PlannerError, node.PlannerError);
  }
});

test("inline needs neither init nor anything else", (t) => {
  const program = (before) => `
    import { init, planText } from ${JSON.stringify(dist("inline.js"))};
    globalThis.fetch = () => process.exit(9);
    ${before};
    process.stdout.write(planText(${JSON.stringify(blocked)}));
  `;
  assert.equal(said(t, program("")), expected);
  assert.equal(said(t, program("await init(); await init()")), expected);
});

test("slim writes with a compiled second module at once", (t) => {
  const program = `
    import { readFileSync } from "node:fs";
    import { init, loadTools, render } from ${JSON.stringify(dist("slim.js").href)};
    const compiled = (name) => new WebAssembly.Module(readFileSync(${JSON.stringify(join(PACKAGE, "dist"))} + "/" + name));
    init(compiled("core_bg.wasm"));
    loadTools(compiled("tools_bg.wasm"));
    process.stdout.write(render(${JSON.stringify(blocked)}, "ticket"));
  `;
  assert.equal(said(t, program), node.render(blocked, "ticket"));
});

test("slim plans with a compiled module at once, and not before", (t) => {
  for (const slim of [dist("slim.js").href, "elasticache-upgrade-planner/slim"]) {
    const program = `
      import { readFileSync } from "node:fs";
      import { init, NotReadyError, plan, planText } from ${JSON.stringify(slim)};
      try { plan({}); process.exit(9); } catch (error) { if (!(error instanceof NotReadyError)) process.exit(8); }
      init(new WebAssembly.Module(readFileSync(${JSON.stringify(join(PACKAGE, "dist/core_bg.wasm"))})));
      process.stdout.write(planText(${JSON.stringify(blocked)}));
    `;
    assert.equal(said(t, program), expected);
  }
});

test("a library on slim works as soon as the program has loaded the module", (t) => {
  const program = `
    import { readFileSync } from "node:fs";
    import { planText } from ${JSON.stringify(dist("slim.js"))};
    import { init } from ${JSON.stringify(dist("browser.js"))};
    await init(readFileSync(${JSON.stringify(join(PACKAGE, "dist/core_bg.wasm"))}));
    process.stdout.write(planText(${JSON.stringify(blocked)}));
  `;
  assert.equal(said(t, program), expected);
});

test("a module of something else is refused, and then the right one is taken", (t) => {
  const program = `
    import { readFileSync } from "node:fs";
    import { init, NotLoadedError, planText } from "elasticache-upgrade-planner/slim";
    const empty = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    await init(empty).then(() => process.exit(9), (error) => { if (!(error instanceof NotLoadedError)) process.exit(8); });
    await init(readFileSync(${JSON.stringify(join(PACKAGE, "dist/core_bg.wasm"))}));
    process.stdout.write(planText(${JSON.stringify(blocked)}));
  `;
  assert.equal(said(t, program), expected);
});

test("where a bundler took the program away from the files, the modules come along", (t) => {
  const program = `
    const fs = require("node:fs");
    const { readFileSync } = fs;
    fs.readFileSync = (file, ...more) => { if (String(file).endsWith(".wasm")) throw new Error("gone"); return readFileSync(file, ...more); };
    const { planText, render } = require("elasticache-upgrade-planner");
    process.stdout.write(planText(${JSON.stringify(blocked)}) + render(${JSON.stringify(blocked)}, "ticket"));
  `;
  assert.equal(said(t, program, "program.cjs"), expected + node.render(blocked, "ticket"));
});

test("only entries that must be kept when nothing of them is used are said to do something by being imported", () => {
  const { sideEffects } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  for (const file of sideEffects) {
    const code = readFileSync(join(PACKAGE, file), "utf8");
    assert.match(code, /startWith\)?\(|from "\.\/node\.cjs"|process\.exitCode = /, file);
  }
  for (const file of ["browser.js", "slim.js", "slim.cjs", "node-slim.js"]) {
    assert.ok(!sideEffects.includes(`./dist/${file}`), file);
    assert.doesNotMatch(readFileSync(dist(file), "utf8"), /startWith\)?\(/, file);
  }
});
