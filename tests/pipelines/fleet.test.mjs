// The recipe of docs/pipelines.md for Spark, in Spark's local mode.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { planText } from "../../web/npm/dist/node.js";
import { pathWithCommands } from "../../web/npm/test/support/commands.mjs";
import { scratch } from "../../web/npm/test/support/scratch.mjs";

const recipe = fileURLToPath(new URL("fleet.py", import.meta.url));
const bench = (name) => JSON.parse(readFileSync(new URL(`../corpus/bench/${name}.json`, import.meta.url), "utf8"));

/** Different clusters, some of them blocked, some with a mistake. */
function fleet() {
  const kinds = [bench("simple"), bench("blocked"), bench("many-unknowns"), { cluster: {} }];
  return Array.from({ length: 200 }, (_, number) => {
    const request = kinds[number % kinds.length];
    return { ...request, detail: "summary", cluster: { ...request.cluster, id: `cluster-${number}` } };
  });
}

test("the documentation shows the recipe as it is tested", () => {
  const document = readFileSync(new URL("../../docs/pipelines.md", import.meta.url), "utf8");
  assert.ok(document.includes(`\`\`\`python\n${readFileSync(recipe, "utf8")}\`\`\``));
});

test("Spark plans a fleet, each request once and in its place", (t) => {
  const folder = scratch(t);
  const requests = fleet().map((request) => JSON.stringify(request));
  // The last line has no end, and some are empty, as in files that were put together.
  writeFileSync(join(folder, "requests.ndjson"), requests.join("\n").replace("\n", "\n\n"));
  const said = execFileSync(process.env.PYTHON, [recipe, "requests.ndjson", "answers"], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PATH: pathWithCommands(folder, {}),
      // This machine alone, on addresses that no other reaches.
      SPARK_LOCAL_IP: "127.0.0.1",
      PYSPARK_PYTHON: process.env.PYTHON,
      PYSPARK_SUBMIT_ARGS: "--master local[2] --conf spark.ui.enabled=false --conf spark.default.parallelism=2 pyspark-shell",
    },
  });

  const parts = readdirSync(join(folder, "answers")).filter((name) => name.startsWith("part-")).sort();
  assert.ok(parts.length > 1, "in several parts");
  const answers = parts.flatMap((name) => readFileSync(join(folder, "answers", name), "utf8").trimEnd().split("\n"));
  assert.deepEqual(answers, requests.map((request) => planText(request)));

  for (const status of ["planned", "conditional", "invalid"]) {
    const count = answers.filter((answer) => JSON.parse(answer).status === status).length;
    assert.match(said, new RegExp(`\\|\\s*${status}\\|\\s*${count}\\|`));
  }
});
