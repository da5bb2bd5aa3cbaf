import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { expected, folder, PACKAGE, requestText } from "../support/package.mjs";
import { otherNode, run, start } from "../support/run.mjs";

const { bin } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
const [command] = Object.values(bin);

for (const [name, node] of [[`Node ${process.versions.node}`, process.execPath], ["Node 22", otherNode(22)], ["Node 24", otherNode(24)]]) {
  for (const program of ["program.mjs", "program.cjs", "slim.mjs", "inline.cjs"]) {
    test(`${name}: ${program}`, async () => {
      assert.equal(await run(node, [join(folder("node"), program), requestText]), expected);
    });
  }

  test(`${name}: the command line`, async () => {
    const answered = start(node, [join(PACKAGE, command), "plan", "--ndjson"]);
    answered.child.stdin.end(requestText);
    // Conditional is an answer, and a status of 1.
    const { code, stdout, stderr } = await answered.catch((error) => error);
    assert.deepEqual({ code, stdout, stderr }, { code: 1, stdout: `${expected}\n`, stderr: "" });
  });
}
