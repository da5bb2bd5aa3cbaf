import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { catalogue, formats, guides } from "elasticache-upgrade-planner";
import { run } from "./support/command.mjs";
import { scratch } from "./support/scratch.mjs";

const NAME = "elasticache-upgrade-planner";

/** The completions for a shell, in a file. */
async function completions(t, shell) {
  const { status, stdout, stderr } = await run(["completions", shell]);
  assert.equal(stderr, "");
  assert.equal(status, 0);
  const file = join(scratch(t), `completions.${shell}`);
  writeFileSync(file, stdout);
  return file;
}

const shell = (name, ...args) => execFileSync(name, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

const words = (text) => text.split("\n").filter((word) => word !== "");

/** What bash offers for a line with the cursor at its end, by the function that it would call itself. */
function bashOffers(file, typed) {
  const line = typed.map((word) => `'${word}'`).join(" ");
  return words(shell("bash", "--norc", "-euc", `
    source '${file}'
    [[ $(complete -p ${NAME}) == *'-F _elasticache_upgrade_planner ${NAME}' ]]
    COMP_WORDS=(${NAME} ${line}) COMP_CWORD=${typed.length}
    _elasticache_upgrade_planner || true # nothing fits
    printf '%s\\n' "\${COMPREPLY[@]}"
  `));
}

/** What fish offers, by its own engine; with a description after a tab, which is cut off. */
function fishOffers(file, typed) {
  const script = `source '${file}'; complete --do-complete '${[NAME, ...typed].join(" ")}'`;
  return words(shell("fish", "--no-config", "-c", script)).map((line) => line.split("\t")[0]);
}

/** Every part of a goal but the version, and the file that has them all. */
const GOAL = [
  "--policy",
  "--engine",
  "--timing",
  "--max-write-interruption",
  "--node-type",
  "--cluster-mode",
  "--shards",
  "--in-transit-encryption",
  "--at-rest-encryption",
  "--durability",
  "--serverless",
  "--keep-data",
  "--keep-rollback",
];

const CASES = [
  [[""], ["plan", "import", "explain", "completions"]],
  [["pl"], ["plan"]],
  [["plan", "--f"], ["--format", "--fleet"]],
  [["import", "--"], ["--format", "--guide", "--to", ...GOAL, "--language", "--help"]],
  [["plan", "--"], ["--format", "--option", "--shell", "--guide", "--ndjson", "--to", ...GOAL, "--cluster", "--fleet", "--language", "--help"]],
  [["plan", "--cluster-mode", ""], ["disabled", "enabled"]],
  [["plan", "--format", ""], formats().map(({ id }) => id)],
  [["plan", "-f", "m"], ["markdown"]],
  [["plan", "--guide", ""], guides().map(({ id }) => id)],
  [["import", "--format", ""], formats().filter(({ imports }) => imports).map(({ id }) => id)],
  [["explain", "--format", ""], formats().filter(({ explains }) => explains).map(({ id }) => id)],
  [["import", "--engine", ""], ["memcached", "redis", "valkey"]],
  [["import", "--timing", "m"], ["maintenance-window"]],
  [["import", "--to", "n"], ["newest"]],
  [["completions", ""], ["bash", "zsh", "fish", "powershell"]],
];

test("bash completes commands, options and their values", async (t) => {
  const file = await completions(t, "bash");
  for (const [typed, expected] of CASES) {
    const offered = bashOffers(file, typed).filter((word) => typed.length > 1 || !word.startsWith("-"));
    assert.deepEqual(offered, expected, typed.join(" "));
  }
  assert.deepEqual(bashOffers(file, ["plan", "--format", "="]), formats().map(({ id }) => id));
  assert.deepEqual(bashOffers(file, ["plan", "--format", "=", "tex"]), ["text"]);
  assert.deepEqual(bashOffers(file, ["plan", "requ"]), [], "nothing of ours: bash goes on to files");
});

test("fish completes the same", async (t) => {
  const file = await completions(t, "fish");
  shell("fish", "--no-execute", file);
  for (const [typed, expected] of CASES) {
    // fish sorts, and offers short options where there is a bare `--`.
    const offered = fishOffers(file, typed).filter((word) => typed.length > 1 || !word.startsWith("-"));
    assert.deepEqual(offered.sort(), [...expected].sort(), typed.join(" "));
  }
});

test("zsh reads it and takes it as the completions of this command", async (t) => {
  const file = await completions(t, "zsh");
  shell("zsh", "-n", file);
  const said = shell("zsh", "-fc", `autoload -U compinit && compinit -D -u && source '${file}' && print -- $_comps[${NAME}]`);
  assert.equal(said.trim(), `_${NAME}`);
});

test("every shell gets every version and every option that the command takes", async () => {
  const versions = catalogue().engines.flatMap(({ versions }) => versions.map(({ version }) => version));
  const help = (await run(["--help"])).stdout;
  const options = [...help.matchAll(/^ {2,}(?:-\w, )?--([\w-]+)/gm)].map(([, name]) => name);
  assert.ok(options.includes("ndjson"));
  for (const name of ["bash", "zsh", "fish", "powershell"]) {
    const { stdout } = await run(["completions", name]);
    for (const word of [...versions, ...options]) {
      assert.ok(stdout.includes(word), `${name}: ${word}`);
    }
  }
});

test("a shell that it does not know, or none", async () => {
  for (const args of [[], ["tcsh"], ["bash", "zsh"], ["bash", "--ndjson"]]) {
    const { status, stdout, stderr } = await run(["completions", ...args]);
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /expected one shell|--ndjson/);
  }
});
