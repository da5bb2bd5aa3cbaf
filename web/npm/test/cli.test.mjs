import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { formats, guides, importDescriptions, planText, render, renderImport } from "elasticache-upgrade-planner";
import { run, runJson, SCRIPT } from "./support/command.mjs";
import { blocked, description, manyUnknowns, noWay, simple, upToDate } from "./support/requests.mjs";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

test("exit status and bytes of plan", async () => {
  for (const [request, status] of [
    [simple, 0],
    [upToDate, 0],
    [blocked, 1],
    [manyUnknowns, 1],
    [{ cluster: {} }, 2],
    ["nonsense", 2],
    ["", 2],
  ]) {
    const result = await runJson(["plan"], request);
    assert.deepEqual(result, { status, stdout: `${planText(request)}\n`, stderr: "" });
  }
});

test("an option of the answer and a shell for its commands", async () => {
  const asked = ["--option", "in-place-window", "--shell", "cmd"];
  const { status, stdout } = await runJson(["plan", "--format", "markdown", ...asked], blocked);
  assert.deepEqual([status, stdout], [1, render(blocked, "markdown", { option: "in-place-window", shell: "cmd" })]);
  for (const [name, known] of [
    ["option", "in-place-window"],
    ["shell", "powershell"],
  ]) {
    const refused = await runJson(["plan", `--${name}`, "x"], blocked);
    assert.deepEqual([refused.status, refused.stdout], [2, ""]);
    assert.match(refused.stderr, new RegExp(`unknown ${name} \`x\`.*\`${known}\``));
    assert.match((await runJson(["plan", "--ndjson", `--${name}`, "x"], blocked)).stderr, new RegExp(`remove \`--${name} x\``));
  }
});

test("a file, and `-` for standard input", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "plan-")), "request.json");
  const expected = `${planText(simple)}\n`;
  writeFileSync(file, JSON.stringify(simple));
  assert.equal((await run(["plan", file])).stdout, expected);
  assert.equal((await runJson(["plan", "-"], simple)).stdout, expected);
});

test("UTF-8 and UTF-16 with a byte order mark, as Windows writes them", async () => {
  const text = JSON.stringify(simple);
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  for (const bytes of [Buffer.from(`\ufeff${text}`), utf16, Buffer.from(utf16).swap16()]) {
    assert.equal((await run(["plan"], bytes)).stdout, `${planText(simple)}\n`);
  }
});

test("--format", async () => {
  assert.equal((await runJson(["plan"], blocked)).stdout, `${planText(blocked)}\n`);
  for (const { id, imports } of formats()) {
    assert.equal((await runJson(["plan", "--format", id], blocked)).stdout, render(blocked, id).replace(/\n?$/, "\n"));
    const imported = await run(["import", "--format", id], description);
    if (imports) {
      assert.equal(imported.stdout, renderImport(description, id).replace(/\n?$/, "\n"));
    } else {
      assert.deepEqual([imported.status, imported.stdout], [2, ""]);
    }
  }
  const { status, stdout } = await runJson(["plan", "-f", "text"], blocked);
  const answer = JSON.parse(planText(blocked));
  assert.equal(status, 1);
  assert.ok(stdout.startsWith(`${answer.summary}\n`));
  for (const { title } of answer.strategies) {
    assert.ok(stdout.includes(title), title);
  }
});

test("--format text says of each option in one sentence what it interrupts", async () => {
  const { stdout } = await runJson(["plan", "-f", "text"], blocked);
  const { strategies } = JSON.parse(planText(blocked));
  assert.ok(strategies.length > 1);
  for (const { id, interruption } of strategies) {
    const way = stdout.split(`[${id}]`)[1].split("\n\n")[0];
    assert.ok(way.includes(`\n  ${interruption.summary}\n`), way);
  }
});

test("--format text names the blockers, and what would have to change", async () => {
  const { status, stdout } = await runJson(["plan", "-f", "text"], noWay);
  const answer = JSON.parse(planText(noWay));
  assert.equal(answer.status, "no-path");
  assert.ok(answer.blockers.length > 0);
  assert.equal(status, 1);
  for (const { reason, change } of answer.blockers) {
    assert.ok(stdout.includes(`  ${reason.message} [${reason.code}]\n    Required change: ${change}`), stdout);
  }
});

test("--format text says where documents disagree, each statement with its sources", async () => {
  const { stdout } = await runJson(["plan", "-f", "text"], blocked);
  const { contradictions } = JSON.parse(planText(blocked));
  assert.ok(contradictions.some(({ id }) => id === "pending-and-immediate"));
  for (const { id, subject, sides, planned } of contradictions) {
    const said = sides.map(({ statement, sources }) => `    ${statement} (${sources.join(", ")})\n`).join("");
    assert.ok(stdout.includes(`  ${subject} [${id}]\n${said}    Conservative reading: ${planned}\n`), id);
  }
});

test("text for a terminal has nothing that a terminal obeys", async () => {
  const request = { ...simple, cluster: { ...simple.cluster, id: "x\u001b[2J\u0007\u009b31m" } };
  const { stdout } = await runJson(["plan", "--format", "text"], request);
  assert.doesNotMatch(stdout, /[^\n\P{Cc}]/u);
});

test("--format text of an invalid request names place and mistake", async () => {
  const { status, stdout } = await runJson(["plan", "-f", "text"], { ...simple, cluster: { ...simple.cluster, shards: "x" } });
  assert.equal(status, 2);
  assert.match(stdout, /cluster\.shards: /);
});

test("--guide takes the place of the request's own", async () => {
  const { stdout } = await runJson(["plan", "--guide", "2018-01"], { ...blocked, guide: "current" });
  assert.equal(stdout, `${planText({ ...blocked, guide: "2018-01" })}\n`);
  assert.equal((await runJson(["plan", "--guide", "1999"], blocked)).status, 2);
  assert.equal((await runJson(["plan", "--guide", "current"], "nonsense")).status, 2);
});

test("--ndjson: one a line, the highest status, whatever ends a line", async () => {
  const odd = { ...simple, cluster: { ...simple.cluster, id: "a\u2028b" } };
  const requests = [simple, blocked, odd, manyUnknowns];
  const answers = requests.map((request) => `${planText(request)}\n`).join("");
  for (const end of ["\n", "\r\n", "\n\n  \n"]) {
    const result = await run(["plan", "--ndjson"], requests.map((request) => JSON.stringify(request)).join(end));
    assert.deepEqual({ ...result, status: 0 }, { status: 0, stdout: answers, stderr: "" });
    assert.ok(result.status >= 1);
  }
  assert.equal((await run(["plan", "--ndjson"], `${JSON.stringify(simple)}\n`)).status, 0);
  assert.equal((await run(["plan", "--ndjson"], `${JSON.stringify(simple)}\nnonsense\n`)).status, 2);
});

test("--ndjson with one endless line is refused in good time", async () => {
  const { status, stdout } = await run(["plan", "--ndjson"], "x".repeat(50_000_000));
  assert.equal(status, 2);
  assert.match(stdout, /^{"status":"invalid"/);
});

test("--ndjson answers a line before the next one comes", async () => {
  const child = spawn(process.execPath, [SCRIPT, "plan", "--ndjson"]);
  child.stdout.setEncoding("utf8");
  child.stdin.write(`${JSON.stringify(simple)}\n`);
  let answer = "";
  for await (const chunk of child.stdout) {
    answer += chunk;
    if (answer.endsWith("\n")) {
      child.stdin.end();
    }
  }
  assert.equal(answer, `${planText(simple)}\n`);
});

test("empty input is said to be empty", async () => {
  const lines = await run(["plan", "--ndjson"], "\n \n");
  assert.deepEqual([lines.status, lines.stdout], [2, ""]);
  assert.match(lines.stderr, /the input is empty/);
  assert.match((await run(["plan"], "")).stdout, /the text is empty/);
  const requests = await run(["import", "--to", "newest"], "");
  assert.deepEqual([requests.status, requests.stdout], [2, ""]);
  assert.match(requests.stderr, /the input is empty/);
});

/** Makes the module stop at the second call. */
const STOPS = `const Real = WebAssembly.Instance; let calls = 0;
  WebAssembly.Instance = class {
    constructor(module, imports) {
      const { exports } = new Real(module, imports);
      const planText = (...args) => { calls += 1; if (calls === 2) throw new WebAssembly.RuntimeError("unreachable"); return exports.planText(...args); };
      const render = () => { throw new WebAssembly.RuntimeError("unreachable"); };
      this.exports = { ...exports, planText, render };
    }
  };`;
const stopping = ["--import", `data:text/javascript,${encodeURIComponent(STOPS)}`];

test("a line at which the planner stops has an answer of its own, and the others have theirs", async () => {
  const input = `${JSON.stringify(simple)}\n`.repeat(3);
  const { status, stdout, stderr } = await run(["plan", "--ndjson"], input, stopping);
  const [first, second, third, ...rest] = stdout.trimEnd().split("\n");
  assert.deepEqual([status, stderr, rest], [70, "", []]);
  assert.deepEqual([first, third], [planText(simple), planText(simple)]);
  const answer = JSON.parse(second);
  assert.equal(answer.status, "invalid");
  assert.equal(answer.errors[0].code, "crashed");
});

test("a planner that stops is no `conditional`, and no stack is printed", async () => {
  const { status, stdout, stderr } = await run(["plan"], JSON.stringify(simple), stopping);
  assert.deepEqual([status, stdout], [70, ""]);
  assert.match(stderr, /^elasticache-upgrade-planner: the planner stopped: .*unreachable.*\n$/);
});

test("a full disk is said in a sentence", { skip: !existsSync("/dev/full") }, async () => {
  const child = spawn(process.execPath, [SCRIPT, "plan"], { stdio: ["pipe", openSync("/dev/full", "w"), "pipe"] });
  child.stdin.end(JSON.stringify(simple));
  let complaint = "";
  child.stderr.on("data", (text) => (complaint += text));
  const status = await new Promise((done) => child.on("close", done));
  assert.equal(status, 70);
  assert.match(complaint, /^elasticache-upgrade-planner: cannot write the output: ENOSPC.*\n$/);
});

test("the status of a plan does not depend on who reads it", async () => {
  const child = spawn(process.execPath, [SCRIPT, "plan"]);
  child.stdout.destroy();
  child.stdin.end(JSON.stringify(blocked));
  assert.equal(await new Promise((done) => child.on("close", done)), 1);
});

test("what is too long for any input is refused, a long line alone", async () => {
  const { status, stdout, stderr } = await run(["plan"], "x".repeat(128 * 1024 * 1024 + 1));
  assert.deepEqual([status, stdout], [2, ""]);
  assert.match(stderr, /longer than 128 MiB/);
  const lines = await run(["plan", "--ndjson"], `${"x".repeat(3_000_000)}\n${JSON.stringify(simple)}\n`);
  const [long, plain] = lines.stdout.trimEnd().split("\n");
  assert.equal(JSON.parse(long).errors[0].code, "too-large");
  assert.equal(plain, planText(simple));
});

test("UTF-16 without a mark, and a mark where files were put together", async () => {
  const utf16 = Buffer.from(JSON.stringify(simple), "utf16le");
  for (const bytes of [utf16, Buffer.from(utf16).swap16()]) {
    assert.equal((await run(["plan"], bytes)).stdout, `${planText(simple)}\n`);
  }
  const line = `\ufeff${JSON.stringify(simple)}\n`;
  assert.equal((await run(["plan", "--ndjson"], line + line)).stdout, `${planText(simple)}\n`.repeat(2));
});

test("a name that is there twice is named, with another guide, too", async () => {
  const twice = JSON.stringify(simple).replace('"engine":', '"engine":"valkey","engine":');
  for (const options of [[], ["--guide", "2018-01"]]) {
    const { status, stdout } = await run(["plan", ...options], twice);
    assert.equal(status, 2);
    assert.deepEqual(JSON.parse(stdout).errors.map(({ path, code }) => [path, code]), [["cluster.engine", "repeated-field"]]);
  }
});

test("import --to says what it left out", async () => {
  const paged = '{"Marker":"abc","ReplicationGroups":[{"ReplicationGroupId":"orders","Status":"available","Engine":"redis","NodeGroups":[]}]}';
  const { problems } = importDescriptions(paged);
  const { status, stdout, stderr } = await run(["import", "--to", "newest"], paged);
  assert.equal(status, 1);
  assert.equal(stdout.trimEnd().split("\n").length, 1);
  const told = problems.filter(({ severity }) => severity !== "note");
  assert.ok(told.length > 0);
  for (const { message } of told) {
    assert.ok(stderr.includes(message), stderr);
  }
  const none = await run(["import", "--to", "newest"], '{"ReplicationGroups":[]}');
  assert.deepEqual([none.status, none.stdout], [2, ""]);
  assert.match(none.stderr, /describe no cluster/);
});

test("import", async () => {
  assert.deepEqual(await run(["import"], description), { status: 1, stdout: `${JSON.stringify(importDescriptions(description))}\n`, stderr: "" });
  const { stdout } = await run(["import", "--format", "text"], description);
  assert.match(stdout, /orders/);
  assert.match(stdout, /aws elasticache describe-/);
  assert.equal((await run(["import"], "nonsense")).status, 2);
  assert.equal((await run(["import"], "")).status, 2);
});

test("import names a ZIP archive, and how to unpack it", async () => {
  const bytes = Buffer.from("PK\x03\x04\x14\x00\x08\x00");
  const { status, stdout } = await run(["import"], bytes);
  assert.deepEqual([status, JSON.parse(stdout).problems.map((problem) => problem.code)], [2, ["zip"]]);
  assert.match((await run(["import", "--format", "text"], bytes)).stdout, /ZIP archive.*extract/);
});

test("what is compressed with gzip is read as what it contains", async () => {
  assert.equal((await run(["import"], gzipSync(description))).stdout, (await run(["import"], description)).stdout);
  assert.equal((await run(["plan"], gzipSync(JSON.stringify(simple)))).stdout, `${planText(simple)}\n`);
  const half = await run(["plan"], gzipSync(JSON.stringify(simple)).subarray(0, 40));
  assert.deepEqual([half.status, half.stdout], [2, ""]);
  assert.match(half.stderr, /cannot read the input/);
});

test("import --to gives requests that plan --ndjson reads", async () => {
  const requests = await run(["import", "--to", "newest", "--engine", "valkey", "--timing", "immediately", "--guide", "current"], description);
  const lines = requests.stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
  assert.equal(lines.length, 1);
  assert.equal(lines[0].cluster.id, "orders");
  assert.deepEqual(lines[0].goal, { version: "newest", engine: "valkey", timing: "immediately" });
  assert.equal(lines[0].guide, "current");

  const answers = await run(["plan", "--ndjson"], requests.stdout);
  assert.equal(answers.status, 1);
  assert.equal(answers.stdout, `${planText(lines[0])}\n`);
});

test("import --to --max-write-interruption puts the limit into the goal", async () => {
  const { stdout } = await run(["import", "--to", "newest", "--max-write-interruption", "60"], description);
  assert.deepEqual(JSON.parse(stdout).goal, { version: "newest", limits: { writeInterruptionSeconds: 60 } });
});

test("--help and --version", async () => {
  const help = await run(["--help"]);
  assert.equal(help.status, 0);
  for (const word of ["plan", "import", "--ndjson", "--format", "--guide", "--to", "Exit status"]) {
    assert.ok(help.stdout.includes(word), word);
  }
  assert.ok(help.stdout.split("\n").every((line) => line.length <= 120));
  const usage = help.stdout.split("\n\n")[1].replace(/\s+/g, " ");
  assert.ok(usage.includes("plan [FILE] [--format FORMAT] [--option ID] [--shell SHELL] [--guide GUIDE] [--ndjson] [--to VERSION [--engine ENGINE]"), usage);
  assert.match(usage, /import \[FILE\] .*\[--to VERSION (\[--[a-z-]+( [A-Z_]+)?\] ?){13}\]/);
  assert.ok(help.stdout.includes(guides().map(({ id }) => id).join(", ")), "every guide is named");
  assert.deepEqual(await run(["--version"]), { status: 0, stdout: `${version}\n`, stderr: "" });
  assert.equal((await run(["plan", "-h"])).stdout, help.stdout);
});

test("a wrong command line is explained, and nothing is planned", async () => {
  for (const [args, word] of [
    [[], "`plan`, `import`, `explain`, `completions`"],
    [["paln"], "`paln`"],
    [["plan", "--formt", "json"], "unknown option `--formt`"],
    [["plan", "-x"], "unknown option `-x`"],
    [["plan", "--ndjson=1"], "`--ndjson` takes no value"],
    [["plan", "--guide", "--ndjson"], "write `--guide GUIDE`"],
    [["plan", "--format", "xml"], "`xml`"],
    [["plan", "--format"], "`--format` needs a value"],
    [["plan", "a.json", "b.json"], "`b.json`"],
    [["plan", "--ndjson", "--format", "text"], "--ndjson"],
    [["plan", "--engine", "valkey"], "`--engine` belongs to `plan --to`"],
    [["explain", "--to", "7.1"], "`--to` belongs to `plan`, `import`"],
    [["plan", "--ndjson", "--to", "7.1"], "`--ndjson` reads requests"],
    [["plan", "--fleet", "--option", "in-place-now"], "`--option` is for one plan"],
    [["plan", "--fleet", "--format", "text"], "use one of `json`, `ndjson`, `csv`, `markdown`"],
    [["plan", "--to", "7.1", "--shards", "many"], "`--shards` takes a whole number, found `many`"],
    [["completions", "zsh", "-f", "json"], "`--format` belongs to `plan`, `import`, `explain`"],
    [["import", "--ndjson"], "`--ndjson` belongs to `plan`"],
    [["import", "--engine", "valkey"], "`--engine` belongs to `import --to`"],
    [["import", "--max-write-interruption", "5"], "belongs to `import --to`"],
    [["import", "--to", "7.1", "--max-write-interruption", "a minute"], "`--max-write-interruption` takes a whole number, found `a minute`"],
    [["plan", "/does/not/exist.json"], "/does/not/exist.json"],
    [["plan", "/"], "cannot read the input"],
  ]) {
    const { status, stdout, stderr } = await run(args);
    assert.equal(status, 2, args.join(" "));
    assert.equal(stdout, "");
    assert.ok(stderr.startsWith("elasticache-upgrade-planner: ") && stderr.includes(word), stderr);
    assert.doesNotMatch(stderr, /\n\s+at /, "no stack");
  }
});

test("a reader that stops early is no error", async () => {
  const child = spawn(process.execPath, [SCRIPT, "plan", "--ndjson"]);
  let complaints = "";
  child.stderr.on("data", (text) => (complaints += text));
  child.stdin.on("error", () => {});
  child.stdout.once("data", () => child.stdout.destroy());
  child.stdin.end(`${JSON.stringify(simple)}\n`.repeat(2000));
  const status = await new Promise((done) => child.on("close", done));
  assert.equal(complaints, "");
  assert.equal(status, 0);
});
