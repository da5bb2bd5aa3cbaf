import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import * as node from "elasticache-upgrade-planner";
import { blocked } from "./support/requests.mjs";

const dist = new URL("../dist/", import.meta.url);
const expected = node.planText(blocked);

/** What the browser entry answers in a process of its own; `source` is an expression, with `bytes` in scope. */
function answerAfterInit(source) {
  const script = `
    import { readFileSync } from "node:fs";
    import { init, planText } from ${JSON.stringify(new URL("browser.js", dist))};
    const bytes = readFileSync(new URL(${JSON.stringify(new URL("core_bg.wasm", dist))}));
    await init(${source});
    await init();
    process.stdout.write(planText(${JSON.stringify(blocked)}));
  `;
  return execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" });
}

for (const source of [
  "bytes",
  "bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)",
  "new WebAssembly.Module(bytes)",
  "Promise.resolve(new WebAssembly.Module(bytes))",
  "new Response(bytes, { headers: { 'content-type': 'application/wasm' } })",
]) {
  test(`init takes ${source}`, () => {
    assert.equal(answerAfterInit(source), expected);
  });
}

test("init takes an address", async () => {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "application/wasm").end(readFileSync(new URL("core_bg.wasm", dist)));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${server.address().port}/rules.wasm`;
  try {
    const { Worker } = await import("node:worker_threads");
    const script = `
      const { parentPort } = require("node:worker_threads");
      import(${JSON.stringify(fileURLToPath(new URL("browser.js", dist)))}).then(async ({ init, planText }) => {
        await Promise.all([init(${JSON.stringify(address)}), init()]);
        parentPort.postMessage(planText(${JSON.stringify(blocked)}));
      });
    `;
    const worker = new Worker(script, { eval: true });
    const answer = await new Promise((done, failed) => worker.once("message", done).once("error", failed));
    assert.equal(answer, expected);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test("a server's wrong type does no harm, and what is no module is named", async () => {
  const { init } = await import(new URL("browser.js?untouched", dist));
  const page = new Response("<!doctype html>", { headers: { "content-type": "text/html" } });
  await assert.rejects(init(page), ({ code, cause }) => code === "not-loaded" && /something else than WebAssembly, of the type `text\/html`/.test(cause.message));
  assert.equal(answerAfterInit("new Response(bytes, { headers: { 'content-type': 'text/plain' } })"), expected);
});

test("before init, and after one that failed, it says so; then init can be tried again", () => {
  const script = `
    import { init, NotReadyError, plan } from ${JSON.stringify(new URL("browser.js", dist))};
    import { readFileSync } from "node:fs";
    const notReady = () => { try { plan({}); process.exit(7); } catch (error) { if (!(error instanceof NotReadyError) || error.code !== "not-ready") process.exit(6); } };
    notReady();
    for (const wrong of [new Uint8Array([1, 2, 3]), "http://127.0.0.1:1/nothing.wasm", new Response("gone", { status: 404 })]) {
      await init(wrong).then(() => process.exit(9), ({ code, cause }) => { if (code !== "not-loaded" || !cause) process.exit(8); });
      notReady();
    }
    await init(readFileSync(new URL(${JSON.stringify(new URL("core_bg.wasm", dist))})));
    process.stdout.write(plan({}).status);
  `;
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" });
  assert.equal(said, "invalid");
});

/** What a program in a process of its own prints, after `init`; it exits with what it notices first. */
function afterInit(program) {
  const script = `
    import * as planner from ${JSON.stringify(new URL("browser.js", dist))};
    import { readFileSync } from "node:fs";
    const file = (name) => readFileSync(new URL(name, ${JSON.stringify(dist)}));
    const code = (call) => { try { call(); return "done"; } catch (error) { return error.code ?? error.message; } };
    await planner.init(file("core_bg.wasm"));
    ${program}
  `;
  return execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" });
}

const asks = `
  const calls = [
    () => planner.render(${JSON.stringify(blocked)}, "ticket"),
    () => planner.importDescriptions("[]"),
    () => planner.renderImport("[]", "text"),
    () => planner.explainError("Cannot find version 7.4 for redis"),
    () => planner.renderExplanation("Cannot find version 7.4 for redis", "text"),
    () => planner.formats(),
  ];
`;

test("what needs the second module says so until it is loaded, and planning does not", () => {
  const said = afterInit(`${asks}
    const before = calls.map(code);
    planner.plan({});
    await planner.loadTools(file("tools_bg.wasm"));
    await planner.loadTools();
    process.stdout.write(JSON.stringify([before, calls.map(code)]));
  `);
  const [before, after] = JSON.parse(said);
  assert.deepEqual(before, before.map(() => "not-ready"));
  assert.deepEqual(after, after.map(() => "done"));
});

test("a second module that is something else, or is not there, is refused, and planning goes on", () => {
  const said = afterInit(`${asks}
    const said = [];
    for (const wrong of [file("core_bg.wasm"), new Uint8Array([1, 2, 3]), new Response("gone", { status: 404 })]) {
      said.push(await planner.loadTools(wrong).then(() => "done", ({ code }) => code), code(calls[0]), planner.plan({}).status);
    }
    await planner.loadTools(file("tools_bg.wasm"));
    process.stdout.write(JSON.stringify([...said, code(calls[0])]));
  `);
  assert.deepEqual(JSON.parse(said), [...Array(3).fill(["not-loaded", "not-ready", "invalid"]).flat(), "done"]);
});

test("modules of two versions are named", () => {
  const said = afterInit(`
    const bytes = file("tools_bg.wasm");
    const version = planner.plan({}).rulesVersion;
    const older = Buffer.from(bytes.toString("latin1").replaceAll(version.split("+")[1], "2018-01-01"), "latin1");
    await planner.loadTools(older);
    try { planner.render(${JSON.stringify(blocked)}, "ticket"); } catch (error) { process.stdout.write(error.code + ": " + error.cause.message); }
  `);
  assert.match(said, /^not-loaded: .*2018-01-01.*; plan again/);
});
