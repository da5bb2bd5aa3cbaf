/** What holds for every consumer in a browser. */

import assert from "node:assert/strict";

import { expected } from "./package.mjs";
import { answerOf } from "./page.mjs";

/** The page gives the answer of the Node entry, without a complaint and without asking anybody else. Gives the paths that it asked for. */
export async function answersInBrowser(t, address) {
  const { answer, complaints, elsewhere, requests } = await answerOf(t, address);
  assert.deepEqual(complaints, []);
  assert.deepEqual(elsewhere, []);
  assert.equal(answer, expected);
  return requests;
}

/** How many modules a build brings, or a page has asked for. */
export const modules = (names) => names.filter((name) => name.endsWith(".wasm")).length;
