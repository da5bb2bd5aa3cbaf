import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { planFleet, renderFleet } from "elasticache-upgrade-planner";
import { run } from "./support/command.mjs";
import { blocked, description, simple } from "./support/requests.mjs";

const folder = mkdtempSync(join(tmpdir(), "policy-"));

/** A file with a policy, as text or as an object. */
function file(policy) {
  const path = join(folder, "policy.json");
  writeFileSync(path, typeof policy === "string" ? policy : JSON.stringify(policy));
  return path;
}

const policy = { version: "newest", timing: "maintenance-window", limits: { writeInterruptionSeconds: 60, keepData: true } };

/** The goal of the request that is printed. */
async function goal(...typed) {
  const { stdout, stderr } = await run(["import", ...typed], description);
  assert.equal(stderr, "");
  return JSON.parse(stdout).goal;
}

test("a policy is the goal of what the AWS CLI prints", async () => {
  assert.deepEqual(await goal("--policy", file(policy)), policy);
  const all = await run(["plan", "--fleet", "--policy", file(policy)], description);
  const typed = ["--to", "newest", "--timing", "maintenance-window", "--max-write-interruption", "60", "--keep-data"];
  assert.deepEqual(all, await run(["plan", "--fleet", ...typed], description));
  assert.deepEqual(await run(["plan", "--policy", file(policy)], description), await run(["plan", ...typed], description));
});

test("what is typed counts instead, limit by limit", async () => {
  assert.deepEqual(await goal("--policy", file(policy), "--to", "valkey-8.1", "--max-write-interruption", "9", "--keep-rollback"), {
    ...policy,
    engine: "valkey",
    version: "8.1",
    limits: { writeInterruptionSeconds: 9, keepData: true, keepRollback: true },
  });
  assert.deepEqual(await goal("--policy", file(policy), "--timing", "any"), { ...policy, timing: "any" });
  // A file with a byte order mark, and the version from elsewhere.
  assert.deepEqual(await goal("--policy", file('\ufeff{"timing":"any"}'), "--to", "7.1"), { timing: "any", version: "7.1" });
});

test("what is wrong with a policy is said once, with its place and what to write", async () => {
  for (const [text, said] of [
    ['{"version":"7.1","verson":"7.1"}', /verson: unknown field `verson`; the nearest field is `version`/],
    ['{"version":"7.1","limits":{"keepData":1}}', /limits\.keepData: expected true or false, found the number `1`; write true or false/],
    ['{"version":"7.1","version":"7.0"}', /`version` is there more than once/],
    ['{"timing":"any"}', /has no version: add it, or `--to`/],
    ["[]", /is not a JSON object/],
    ["{", /cannot be read/],
  ]) {
    for (const command of ["plan", "import"]) {
      const { status, stdout, stderr } = await run([command, "--policy", file(text)], description);
      assert.deepEqual([status, stdout], [2, ""], text);
      assert.match(stderr, said);
    }
  }
  assert.match((await run(["import", "--policy", join(folder, "nowhere.json")], description)).stderr, /policy `.*nowhere\.json` cannot be read: ENOENT/);
  assert.match((await run(["plan", "--ndjson", "--policy", file(policy)], "{}")).stderr, /`--policy`/);
});

test("a policy of planFleet is below the goal of each request", () => {
  const { goal: _, ...without } = simple;
  const policy = { version: "7.1", limits: { writeInterruptionSeconds: 9 } };
  const limited = { ...blocked, goal: { ...blocked.goal, limits: { keepData: true } } };
  const requests = [without, JSON.stringify(without), simple, limited, "half a", '{"goal":1}'];
  const said = [
    { ...without, goal: policy },
    { ...without, goal: policy },
    { ...simple, goal: { ...policy, ...simple.goal } },
    { ...blocked, goal: { ...blocked.goal, limits: { writeInterruptionSeconds: 9, keepData: true } } },
    "half a",
    '{"goal":1}',
  ];
  assert.deepEqual(planFleet(requests, { policy }), planFleet(said));
  assert.equal(renderFleet(requests, "csv", "en", { policy }), renderFleet(said, "csv"));
  assert.notDeepEqual(planFleet(requests, { policy }), planFleet(requests));
});
