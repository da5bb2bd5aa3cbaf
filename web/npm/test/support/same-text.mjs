import assert from "node:assert/strict";

/** Long texts are equal; if not, only the place where they part is shown. */
export function sameText(actual, expected, name) {
  if (actual === expected) {
    return;
  }
  let place = 0;
  while (place < actual.length && actual[place] === expected[place]) {
    place += 1;
  }
  const around = (text) => text.slice(Math.max(0, place - 60), place + 60);
  assert.fail(`${name}: differs at character ${place}\n  is      …${around(actual)}…\n  must be …${around(expected)}…`);
}
