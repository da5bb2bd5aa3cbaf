// Every word of the command line comes from the tables: in the pseudo-language all of it is in brackets.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { outside, unsaid } from "./support/brackets.mjs";
import { bundled, PSEUDO, pseudoSentences, ROOT } from "./support/pseudo.mjs";

const WORDS = "web/npm/src/generated/words.ts";
const NAME = "elasticache-upgrade-planner";
const SHELLS = ["bash", "zsh", "fish", "powershell"];
/** What is typed, and is the same in every language. */
const TYPED = new Set([NAME, "plan", "import", "explain", "completions", SHELLS.join("|"), "[FILE]", "newest", "text", "markdown", "|"]);
/** The examples that begin with another command. */
const EXAMPLE = /^ {2}(echo '.*' \||\(aws .*\) \|)$/;

// The core has no pseudo-language: what it says is put into brackets here, and has a test of its own.
const core = {
  name: "core",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/entries\/node\.js$/ }, () => ({ path: "core", namespace: "core" }));
    onResolve({ filter: /^built$/ }, () => ({ path: new URL("../../web/npm/dist/node.js", import.meta.url).href, external: true }));
    onLoad({ filter: /./, namespace: "core" }, () => ({
      contents: `
        import * as planner from "built";
        export * from "built";
        const said = (text) => "[!! " + text + " !!]";
        export const render = () => said("a plan");
        export const renderImport = () => said("clusters");
        export const renderExplanation = () => said("an explanation");
        export function importDescriptions(text) {
          const answer = planner.importDescriptions(text);
          return { ...answer, problems: answer.problems.map((problem) => ({
            ...problem,
            message: said(problem.message),
            ...(problem.help === undefined ? {} : { help: said(problem.help) }),
          })) };
        }`,
    }));
  },
};
const { version } = JSON.parse(readFileSync(join(ROOT, "web/npm/package.json"), "utf8"));
const define = { PACKAGE_VERSION: JSON.stringify(version) };
const script = fileURLToPath(await bundled("web/npm/src/cli.ts", [WORDS], { define, plugins: [core] }));
const sentences = await pseudoSentences(WORDS);

const orders = JSON.stringify({ ReplicationGroups: [{ ReplicationGroupId: "orders", Status: "available" }] });

const printed = [];

function run(args, input = "") {
  const { stdout, stderr } = spawnSync(process.execPath, [script, ...args], { input, encoding: "utf8" });
  printed.push(stdout, stderr);
  return { stdout, stderr };
}

const inPseudo = (args) => ["--language", PSEUDO, ...args];

/** A file with a policy; one that is not there for `none`. */
function policy(text) {
  const folder = fileURLToPath(new URL("../../target/policies/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${text.replace(/[^a-z]/g, "-")}.json`);
  if (text !== "none") writeFileSync(file, text);
  return file;
}

/** The words of a text that are neither in brackets nor typed. */
function bypassing(text) {
  const lines = outside(text).split("\n").filter((line) => !EXAMPLE.test(line));
  const isTyped = (word) => TYPED.has(word) || /^\[*-{1,2}[a-z][a-z-]*[,\]]*$/.test(word) || !/\p{Ll}/u.test(word);
  return lines.flatMap((line) => line.split(/\s+/)).filter((word) => !isTyped(word));
}

test("words outside brackets are found", () => {
  assert.equal(outside("[!! á [!! ƀ !!] ç !!]; [!! ð !!] and"), ";  and");
  assert.deepEqual(bypassing(`  -f, --format FORMAT  [!! á !!]\n  ${NAME} plan [FILE] [--to VERSION [--engine ENGINE]]`), []);
  assert.deepEqual(bypassing("Try it. [!! á !!]"), ["Try", "it."]);
});

for (const args of [["--help"], ["plan", "--help"], ["import", "-h"], ["explain", "-h"], ["completions", "-h"], ["--version"]]) {
  test(args.join(" "), () => {
    const { stdout, stderr } = run(inPseudo(args));
    assert.notEqual(stdout, "");
    assert.deepEqual(bypassing(stdout), []);
    assert.equal(stderr, "");
  });
}

for (const [args, input] of [
  [[]],
  [["paln"]],
  [["plan", "a", "b"]],
  [["plan", "--format", "xml"]],
  [["plan", "--ndjson", "--format", "text"]],
  [["plan", "--to", "7.1"]],
  [["plan", "--ndjson", "--to", "7.1"]],
  [["plan", "--to", "valkey-8.1", "--engine", "redis"]],
  [["plan", "--fleet", "--option", "in-place-now"]],
  [["plan", "--to", "7.1", "--cluster", "other"], orders],
  [["plan", "--wrong"]],
  [["plan", "--guide"]],
  [["plan", "--ndjson=1"]],
  [["plan", "/"]],
  [["import", "--engine", "valkey"]],
  [["import", "--to", "7.1", "--max-write-interruption", "a minute"]],
  [["completions", "tcsh"]],
  [["plan", "--format", "markdown"], "{}"],
  [["import", "--format", "text"], "{}"],
  [["import", "--to", "newest"], "no description"],
  [["explain", "--format", "text"], "no error"],
  [["explain", "--to", "7.1"]],
  [["plan", "--ndjson"]],
  [["plan"], "x".repeat(128 * 1024 * 1024 + 1)],
  ...["none", "[]", '{"timing":"soon"}', '{"timing":"immediately"}'].map((text) => [["plan", "--policy", policy(text)], orders]),
]) {
  test(`stderr and stdout of ${args.join(" ")}`, () => {
    const { stdout, stderr } = run(inPseudo(args), input);
    assert.notEqual(stdout + stderr, "");
    const [, complaint = ""] = stderr === "" ? [] : stderr.split(`${NAME}: `);
    assert.equal(stderr, complaint === "" ? "" : `${NAME}: ${complaint}`);
    assert.deepEqual(bypassing(complaint + stdout), []);
  });
}

test("a language that is not there is refused, in the reference", () => {
  const { stderr } = run(["plan", "--language", "tlh"]);
  assert.match(stderr, /unknown language `tlh`; use one of `en`, `qps`/);
});

test("fish shows words beside commands and options", () => {
  const lines = run(inPseudo(["completions", "fish"])).stdout.trimEnd().split("\n");
  const shown = lines.map((line) => / -d '(.*)'$/.exec(line)?.[1]).filter((text) => text !== undefined);
  assert.ok(shown.length > 10);
  assert.deepEqual(shown.filter((text) => outside(text) !== ""), []);
});

test("zsh shows words beside commands and options", () => {
  const { stdout } = run(inPseudo(["completions", "zsh"]));
  const rest = outside(stdout);
  assert.ok((rest.match(/'\[\]/g) ?? []).length > 10);
  assert.doesNotMatch(rest, /'\[(?!\])/, "an option");
  assert.doesNotMatch(rest, /^ {4}'[a-z]+:.+'$/m, "a command");
});

test("bash and PowerShell show no words", () => {
  for (const shell of ["bash", "powershell"]) {
    assert.doesNotMatch(run(inPseudo(["completions", shell])).stdout, /\[!! /);
  }
});

test("every sentence has been seen", () => {
  // The first is said where no language is known yet, the others where the planner or a device fails: tests of the command line do that.
  const { "unknown-language": _, stopped: __, unwritable: ___, ...others } = sentences;
  assert.deepEqual(unsaid(others, printed), []);
});
