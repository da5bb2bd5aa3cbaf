// The recipes of docs/pipelines.md: the text there is what runs here.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const { PROJECT: project, PYTHON: python, TARBALL: tarball } = process.env;
const here = fileURLToPath(new URL(".", import.meta.url));
const corpus = join(here, "../corpus");
const recipes = readFileSync(join(here, "../../docs/pipelines.md"), "utf8");

/** The only code block of a language that contains a text. */
function block(language, text = "") {
  const blocks = [...recipes.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs"))].map(([, inside]) => inside);
  const found = blocks.filter((inside) => inside.includes(text));
  assert.equal(found.length, 1, `${found.length} blocks of ${language} with “${text}”`);
  return found[0];
}

/** The two documents that the workflow describes, from a description of the corpus that holds both. */
function describeAccount(name, change = (text) => text) {
  const text = change(readFileSync(join(corpus, "import", name), "utf8"));
  const second = text.search(/\{\s*"CacheClusters"/);
  assert.ok(second > 0, `${name} holds two documents`);
  writeFileSync(join(project, "groups.json"), text.slice(0, second));
  writeFileSync(join(project, "clusters.json"), text.slice(second));
}

function scaleUpWaits(text) {
  const pending = text.replaceAll('"PendingModifiedValues": {}', '"PendingModifiedValues": { "CacheNodeType": "cache.r6g.xlarge" }');
  assert.notEqual(pending, text);
  return pending;
}

/** Runs the workflow's own line, as GitHub runs a step with `shell: bash`. */
function check(change = (line) => line) {
  const step = parse(block("yaml")).jobs.check.steps.find(({ name }) => name === "Check");
  assert.equal(step.shell, "bash");
  const summary = join(project, "summary.md");
  rmSync(summary, { force: true });
  const options = { cwd: project, encoding: "utf8", env: { ...process.env, GITHUB_STEP_SUMMARY: summary } };
  const done = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", change(step.run)], options);
  return { ...done, summary: readFileSync(summary, "utf8") };
}

before(() => {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, "package.json"), '{ "private": true }');
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--silent", tarball], { cwd: project });
  writeFileSync(join(project, "check-upgrades.mjs"), block("js"));
  writeFileSync(join(project, "plan_fleet.py"), block("python"));
  writeFileSync(join(project, "policy.json"), block("json"));
});

test("the text of the recipes is that of the files", () => {
  for (const [language, file] of [["js", "gate/check-upgrades.mjs"], ["yaml", "gate/workflow.yml"], ["python", "spark/plan_fleet.py"]]) {
    assert.equal(block(language), readFileSync(join(here, file), "utf8"), file);
  }
});

describe("the command alone", () => {
  /** Runs the recipe, with an `aws` that prints the descriptions that were left for it. */
  function recipe(change = (text) => text, script = block("bash")) {
    const bin = join(project, "bin");
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, "aws"), '#!/bin/sh\ncase "$2" in describe-replication-groups) cat groups.json ;; *) cat clusters.json ;; esac\n');
    chmodSync(join(bin, "aws"), 0o755);
    const env = { ...process.env, CLUSTER: "orders", PATH: `${bin}${delimiter}${process.env.PATH}` };
    return spawnSync("bash", ["--norc", "-eo", "pipefail", "-c", change(script)], { cwd: project, encoding: "utf8", env });
  }

  test("plans a whole account in one table", () => {
    describeAccount("boto3.json");
    const { status, stdout, stderr } = recipe(undefined, block("sh", "--policy"));
    assert.ok(status === 0 || status === 1, stderr);
    assert.match(stdout, /^# ElastiCache upgrade plans\n/);
    assert.match(stdout, /\| orders \|/);
  });

  test("refuses a policy with a part that no goal has", () => {
    describeAccount("boto3.json");
    writeFileSync(join(project, "wrong.json"), block("json").replace('"timing"', '"window"'));
    const { status, stderr } = recipe((text) => text.replace("policy.json", "wrong.json"), block("sh", "--policy"));
    assert.equal(status, 2, stderr);
    assert.match(stderr, /policy `wrong\.json`: window: unknown field `window`/);
  });

  test("writes the requests of many accounts as one table", () => {
    describeAccount("boto3.json");
    recipe();
    writeFileSync(join(project, "requests.ndjson"), readFileSync(join(project, "request.json"), "utf8").repeat(2));
    const { status, stderr } = recipe(undefined, block("sh", "--format csv"));
    assert.ok(status === 0 || status === 1, stderr);
    const rows = readFileSync(join(project, "fleet.csv"), "utf8").trimEnd().split("\r\n");
    assert.equal(rows.length, 3);
    assert.match(rows[1], /^orders,/);
  });

  test("ends well where the upgrade can go ahead within the limit", () => {
    describeAccount("boto3.json");
    const { status, stdout, stderr } = recipe();
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^# ElastiCache upgrade plan/);
  });

  test("ends with 1 where every option stops writes for longer", () => {
    describeAccount("boto3.json");
    assert.equal(recipe((text) => text.replace("--max-write-interruption 60", "--max-write-interruption 9")).status, 1);
  });

  test("ends with 1 where the upgrade is blocked", () => {
    describeAccount("boto3.json", scaleUpWaits);
    const { status, stdout } = recipe();
    assert.equal(status, 1);
    assert.match(stdout, /A pending scale-up to cache\.r6g\.xlarge blocks/);
  });
});

describe("the gate", () => {
  test("lets a cluster pass that can be upgraded within the limit", () => {
    describeAccount("boto3.json");
    const { status, stdout, summary } = check();
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^\| orders .* \| yes \| .*writes are interrupted for 1–10 s\./m);
    assert.equal(summary, stdout);
  });

  test("stops for writes that are away for longer than the limit", () => {
    describeAccount("boto3.json");
    const { status, stdout } = check((line) => line.replace("--max-write-seconds 60", "--max-write-seconds 9"));
    assert.equal(status, 1);
    assert.match(stdout, /\| no \| depends: .*assures your limit of 9 s/);
  });

  test("stops for an interruption whose length AWS does not publish, whatever the limit", () => {
    describeAccount("several-clusters.json");
    const { status, stdout } = check((line) => line.replace("--max-write-seconds 60", "--max-write-seconds 100000"));
    assert.equal(status, 1);
    assert.match(stdout, /^\| \S+ \(Memcached .*\| no \| (depends|.*every option)/m);
  });

  test("stops for a blocked upgrade, and says what blocks it", () => {
    describeAccount("boto3.json", scaleUpWaits);
    const { status, stdout } = check();
    assert.equal(status, 1);
    assert.match(stdout, /\| no \| blocked: A pending scale-up to cache\.r6g\.xlarge blocks/);
  });

  test("stops where the description leaves something open", () => {
    describeAccount("boto3.json", (text) => text.replaceAll('"EngineVersion"', '"Other"'));
    const { status, stdout } = check();
    assert.equal(status, 1);
    assert.match(stdout, /\| no \| unknown: cluster\.version/);
  });

  test("stops for a limit that is no number", () => {
    describeAccount("boto3.json");
    const { status, stdout } = check((line) => line.replace("--max-write-seconds 60", "--max-write-seconds soon"));
    assert.equal(status, 1);
    assert.match(stdout, /writeInterruptionSeconds/);
  });

  test("stops for a description that is cut off", () => {
    describeAccount("boto3.json");
    writeFileSync(join(project, "clusters.json"), readFileSync(join(project, "clusters.json"), "utf8").slice(0, -200));
    const { status, stderr } = check();
    assert.equal(status, 2);
    assert.match(stderr, /is cut off: .* is incomplete/);
  });

  test("stops when there is no cluster at all", () => {
    writeFileSync(join(project, "groups.json"), '{ "ReplicationGroups": [] }');
    writeFileSync(join(project, "clusters.json"), '{ "CacheClusters": [] }');
    assert.equal(check().status, 2);
  });
});

describe("PySpark", () => {
  /** The two parts of the pipeline in the documentation: requests by the command, then plans by Spark. */
  function spark(plans, env = {}) {
    const options = { cwd: project, encoding: "utf8", env: { ...process.env, ...env } };
    return spawnSync(python, ["plan_fleet.py", "requests.ndjson", plans], options);
  }

  function requests() {
    const command = join(project, "node_modules/.bin/elasticache-upgrade-planner");
    const account = (name, version) =>
      spawnSync(command, ["import", "--to", version, join(corpus, "import", name)], { encoding: "utf8" }).stdout.trim().split("\n");
    const lines = ["7.1", "newest", "6.2", "4.0.10"].flatMap((version) => account("several-clusters.json", version));
    // An error in one line is an answer like the others, and an empty line is none.
    lines.splice(3, 0, '{"cluster": {"kind": "replication-group", "engine": "redis", "version": "sixty"}, "goal": {"version": "7.1"}}', "", "no JSON");
    writeFileSync(join(project, "requests.ndjson"), `${lines.join("\n")}\n`);
    return lines.filter((line) => line !== "");
  }

  test("gives every request the answer that the package gives", () => {
    const lines = requests();
    const { status, stdout, stderr } = spark("plans");
    assert.equal(status, 0, stderr);
    const rows = readdirSync(join(project, "plans"))
      .filter((name) => name.endsWith(".json"))
      .sort()
      .flatMap((name) => readFileSync(join(project, "plans", name), "utf8").trim().split("\n"))
      .map((line) => JSON.parse(line));
    const { plan } = createRequire(join(project, "package.json"))("elasticache-upgrade-planner");
    const expected = lines.map((request) => {
      const answer = plan(request);
      return { request, status: answer.status, summary: answer.summary };
    });
    assert.deepEqual(rows.map(({ request, status, summary }) => ({ request, status, summary })), expected);
    assert.ok(rows.some(({ status, interruption }) => status === "planned" && interruption));
    const errors = expected.filter(({ status }) => status === "invalid").length;
    assert.ok(errors >= 2);
    assert.match(stdout, new RegExp(`\\| +invalid\\| +NULL\\| +${errors}\\|`));
  });

  test("fails when the planner does not run", () => {
    requests();
    const bin = join(project, "broken");
    mkdirSync(bin, { recursive: true });
    cpSync("/bin/false", join(bin, "npx"));
    const { status, stderr } = spark("broken-plans", { PATH: `${bin}${delimiter}${process.env.PATH}` });
    assert.notEqual(status, 0);
    assert.match(stderr, /same number of elements/);
  });
});
