// The recipe of docs/pipelines.md for a build: its very steps, on descriptions as AWS prints them.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { pathWithCommands } from "../../web/npm/test/support/commands.mjs";
import { scratch } from "../../web/npm/test/support/scratch.mjs";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const recipe = read("upgrade.yml");

/** The steps' scripts, by their names, and the settings. */
const steps = Object.fromEntries(
  [...recipe.matchAll(/^ {6}- name: (.+)\n(?: {8}if: .+\n)? {8}run: \|\n((?:(?: {10}.*)?\n)+)/gm)].map(([, name, script]) => [name, script.replace(/^ {10}/gm, "")]),
);
const settings = Object.fromEntries([...recipe.matchAll(/^ {2}([A-Z_]+): "?([^"\n]+)"?$/gm)].map(([, name, value]) => [name, value]));

/** A group and its nodes, as the corpus has them: nothing is in the way, or a scale-up is pending. */
const [group, nodes] = JSON.parse(read("../corpus/import/pending-both.json"));
const described = (pending) => ({
  "describe-replication-groups": JSON.stringify(group, null, 4),
  "describe-cache-clusters": JSON.stringify(nodes.CacheClusters.map((node) => ({ ...node, PendingModifiedValues: pending })), null, 4),
});

/** Runs every step as the service does, also those after one that failed; gives the status of each. */
function build(t, described, changed = {}) {
  const folder = scratch(t);
  const summary = join(folder, "summary.md");
  const env = { ...process.env, ...settings, ...changed, GITHUB_STEP_SUMMARY: summary, PATH: pathWithCommands(folder, described) };
  const results = Object.entries(steps).map(([name, script]) => {
    try {
      return [name, { status: 0, said: execFileSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], { cwd: folder, env, encoding: "utf8", stdio: "pipe" }) }];
    } catch ({ status, stdout, stderr }) {
      return [name, { status, said: stdout + stderr }];
    }
  });
  return { ...Object.fromEntries(results), summary: readFileSync(summary, "utf8") };
}

const GATE = "Can it be upgraded?";

test("there are the steps that the tests know", () => {
  assert.deepEqual(Object.keys(steps), ["Describe the cluster", GATE, "Keep the plan"]);
  assert.deepEqual(Object.keys(settings), ["CLUSTER", "WANTED", "WRITES_AT_MOST"]);
});

test("the documentation shows the recipe as it is tested", () => {
  assert.ok(read("../../docs/pipelines.md").includes(`\`\`\`yaml\n${recipe}\`\`\``));
});

test("a build goes on when the upgrade is allowed and interrupts writes for less", (t) => {
  const result = build(t, described({}));
  assert.deepEqual([result["Describe the cluster"].status, result[GATE].status, result["Keep the plan"].status], [0, 0, 0], result[GATE].said);
  assert.match(result[GATE].said, /is allowed in one request/);
  assert.match(result.summary, /^# ElastiCache upgrade plan\n\n.*7\.1/);
});

test("it fails when the upgrade is blocked, and says by what; the plan is kept", (t) => {
  const result = build(t, described({ CacheNodeType: "cache.r5.xlarge" }));
  assert.deepEqual([result[GATE].status, result["Keep the plan"].status], [1, 0]);
  assert.match(result[GATE].said, /\[pending-scale-up-blocks-engine-upgrade\]/);
  assert.match(result.summary, /^# ElastiCache upgrade plan\n\n.*7\.1/);
});

test("it fails when writes would be interrupted for longer", (t) => {
  const result = build(t, described({}), { WRITES_AT_MOST: "5" });
  assert.equal(result[GATE].status, 1);
  assert.match(result[GATE].said, /\[write-interruption\]/);
});

test("it fails when a description is missing: unknown is never fine", (t) => {
  const { status, said } = build(t, { ...described({}), "describe-cache-clusters": "[]" })[GATE];
  assert.equal(status, 1, said);
});
