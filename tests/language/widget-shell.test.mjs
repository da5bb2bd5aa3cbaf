// Every word of the widget's shell comes from the tables: in the pseudo-language all of it is in brackets. Its inside has a test
// with the page.
import assert from "node:assert/strict";
import { test } from "node:test";

import { outside, unsaid } from "./support/brackets.mjs";
import { pretend, texts } from "./support/document.mjs";
import { bundled, PSEUDO, pseudoSentences } from "./support/pseudo.mjs";

const WORDS = "web/widget/src/shell/words.ts";
const define = Object.fromEntries(["VERSION", "GLUE_HASH", "MODULE_HASH", "SHELL_STYLE", "STYLE"].map((name) => [name, JSON.stringify("")]));

/** What the script of the inside hands over; nothing where it does not load. */
let inside;
pretend((node) => {
  if (node.localName === "script") node.inside = inside;
});
const { UpgradePlanner } = await import(await bundled("web/widget/src/shell/element.ts", [WORDS], { define }));

const files = { glue: "https://docs.example/planner.js", module: "https://docs.example/planner.wasm" };
const said = [];

/** Loads an element of the pseudo-language, and gives what it shows and what its event says. */
async function shown({ base, request } = {}) {
  class Planner extends UpgradePlanner {}
  Planner.place = { base, files: { ...files } };
  const element = new Planner();
  element.attributes.set("lang", PSEUDO);
  element.attributes.set("loading", "eager");
  if (request !== undefined) element.attributes.set("request", request);
  globalThis.IntersectionObserver = class {
    observe() {}
    disconnect() {}
  };
  const failed = new Promise((resolve) => element.addEventListener("upgrade-error", ({ detail }) => resolve(detail)));
  element.connectedCallback();
  const { message, code } = await failed;
  said.push(...texts(element), message);
  return { code, texts: [...texts(element), message] };
}

function assertFromTables(texts) {
  assert.ok(texts.length > 1);
  assert.deepEqual(texts.filter((text) => /\p{L}/u.test(outside(text))), []);
}

const answering = (there) => async (_, { method } = {}) => (method === "HEAD" ? { ok: there } : { ok: false });

test("a browser without WebAssembly", async () => {
  const { Module } = WebAssembly;
  WebAssembly.Module = class {
    constructor() {
      throw new Error("refused");
    }
  };
  const { code, texts } = await shown();
  WebAssembly.Module = Module;
  assert.equal(code, "wasm-refused");
  assertFromTables(texts);
});

test("files that are missing, or others", async () => {
  for (const [there, expected] of [
    [false, "not-loaded"],
    [true, "integrity"],
  ]) {
    globalThis.fetch = answering(there);
    const { code, texts } = await shown({ base: "https://docs.example/" });
    assert.equal(code, expected);
    assertFromTables(texts);
  }
});

test("a planner that stops, and a request that is no object", async () => {
  globalThis.fetch = async () => new Response(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0), { headers: { "content-type": "application/wasm" } });
  let settings;
  inside = {
    sheet: {},
    start: async () => {},
    mount(_, given) {
      settings = JSON.parse(given);
      throw new Error("1");
    },
  };
  const { code, texts } = await shown({ request: "[]" });
  assert.equal(code, "stopped");
  assertFromTables(texts);
  assertFromTables([settings.broken, ""]);
  said.push(settings.broken);
  assert.equal(settings.language, PSEUDO);
});

test("every sentence has been seen", async () => {
  assert.deepEqual(unsaid(await pseudoSentences(WORDS), said), []);
});
