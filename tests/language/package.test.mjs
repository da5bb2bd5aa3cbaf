// What the npm package says to programs comes from the tables.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";

import { outside, unsaid } from "./support/brackets.mjs";
import { bundled, PSEUDO, pseudoSentences, ROOT } from "./support/pseudo.mjs";

const WORDS = "web/npm/src/generated/package-words.ts";
const core = {
  name: "core",
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/(core|tools)\.js$/ }, ({ path }) => ({ path: join(ROOT, "web/npm/dist", path) })),
};
const plugins = [core];
const { requestText } = await import(await bundled("web/npm/src/request-text.ts", [WORDS]));
const errors = await import(await bundled("web/npm/src/errors.ts", [WORDS], { asReference: true }));
const { load } = await import(await bundled("web/npm/src/load.ts", [WORDS], { asReference: true, plugins }));
const { render } = await import(await bundled("web/npm/src/operations.ts", [WORDS], { asReference: true, plugins }));

const said = [];

function assertFromTables(text) {
  said.push(text);
  assert.doesNotMatch(outside(text), /\p{L}/u);
}

test("a request that is no JSON is named in its own language", () => {
  const circular = {};
  circular.self = circular;
  for (const wrong of [{ cluster: 1n }, { cluster: () => 1 }, { cluster: NaN }, { cluster: new Map() }, { cluster: circular }, { cluster: "\ud800" }]) {
    const { error } = requestText({ ...wrong, language: PSEUDO });
    assertFromTables(error.message);
    assertFromTables(error.help ?? "");
    assert.match(requestText(wrong).error.message, /^`cluster/);
  }
  assert.match(requestText(1n).error.message, /^the request is a `bigint`$/);
});

test("errors that are thrown", async () => {
  for (const error of [new errors.NotReadyError("init()"), new errors.NotLoadedError(), new errors.CrashedError(), new errors.DisposedError()]) {
    assertFromTables(error.message);
  }
  for (const response of [new Response("", { status: 404 }), new Response("<html>", { headers: { "content-type": "text/html" } })]) {
    const { cause, message } = await load({ isProvided: false }, () => response).then(assert.fail, (error) => error);
    assertFromTables(message);
    assertFromTables(cause.message);
  }
  const instance = { call: () => "{}", callTools: () => undefined };
  assert.throws(() => render(instance, "{}", "xml", {}, (text) => text), (error) => assertFromTables(error.message) ?? true);
});

test("every sentence has been seen", async () => {
  const { "the-request": _, throws: __, ...others } = await pseudoSentences(WORDS);
  assert.deepEqual(unsaid(others, said), []);
});
