// How long `plan` takes through the package in Node, what it does to memory, and how long a cold start takes. `cargo xtask bench` runs it.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

// The package keeps its memory to itself; so the instance is watched as it is made.
const RealInstance = WebAssembly.Instance;
let memory;
WebAssembly.Instance = class extends RealInstance {
  constructor(module, imports) {
    super(module, imports);
    memory = this.exports.memory;
  }
};

const { plan, planText } = await import("elasticache-upgrade-planner");

const request = (name) => JSON.parse(readFileSync(new URL(`../../../tests/corpus/bench/${name}.json`, import.meta.url), "utf8"));
const requests = ["simple", "blocked", "many-unknowns"].flatMap((name) => [
  [name, request(name)],
  [`${name}, summary`, { ...request(name), detail: "summary" }],
]);

const WARM = 500;
const CALLS = 1000;
const EACH = 15;
const IN_A_ROW = 10_000;
const STARTS = 15;

table(["plan", "request", "answer", "median", "99 %", "calls a second", "status"], requests.map(([name, request]) => {
  repeat(WARM, () => plan(request));
  const times = repeat(CALLS, () => plan(request));
  const { status } = plan(request);
  return [name, bytes(JSON.stringify(request)), bytes(planText(request)), micros(at(times, 0.5)), micros(at(times, 0.99)),
    Math.round(CALLS / (sum(times) / 1000)).toString(), status];
}));

const corpus = ["rules", "matrix", "scenarios", "contradictions", "states", "faults"].flatMap(cases);
table([`every request of the corpus (${corpus.length}), median of ${EACH}`, "median", "99 %", "worst"], ["full", "summary"].map((detail) => {
  const medians = corpus
    .map((request) => ({ ...request, detail }))
    .map((request) => at(repeat(EACH, () => plan(request)), 0.5))
    .sort((one, other) => one - other);
  return [detail, ...[0.5, 0.99, 1].map((share) => micros(at(medians, share)))];
}));

const before = usage();
const [seconds] = repeat(1, () => {
  for (let i = 0; i < IN_A_ROW; i += 1) {
    plan(requests[i % requests.length][1]);
  }
});
const after = usage();
table([`${IN_A_ROW} requests in a row, ${(seconds / 1000).toFixed(2)} s`, "before", "after"], [
  ["WebAssembly memory", mebi(before.wasm), mebi(after.wasm)],
  ["resident memory", mebi(before.rss), mebi(after.rss)],
  ["JavaScript heap in use", mebi(before.heap), mebi(after.heap)],
]);

const fleet = differentClusters(IN_A_ROW);
table([`${fleet.length} different clusters in a row`, "in all", "each"], ["full", "summary"].map((detail) => {
  const requests = fleet.map((request) => ({ ...request, detail }));
  const [took] = repeat(1, () => requests.forEach((request) => plan(request)));
  return [detail, `${(took / 1000).toFixed(2)} s`, micros(took / requests.length)];
}));

const node = cold("");
const planned = cold(`
  const { plan } = await import(${JSON.stringify(import.meta.resolve("elasticache-upgrade-planner"))});
  plan(${JSON.stringify(request("blocked"))});
`);
table([`cold start, median of ${STARTS} processes`, "time", "CPU time"], [
  ["import the package and plan a blocked request", millis(planned.inside), millis(planned.cpu)],
  ["the whole process", millis(planned.whole), ""],
  ["a process that does nothing", millis(node.whole), ""],
]);

/** The whole requests in a folder of the corpus: the same that the native benchmark plans. */
function cases(folder) {
  const place = new URL(`../../../tests/corpus/${folder}/`, import.meta.url);
  const files = readdirSync(place).filter((name) => name.endsWith(".json"));
  const all = files.flatMap((name) => JSON.parse(readFileSync(new URL(name, place), "utf8")).cases);
  return all.map(({ request }) => request).filter((request) => request !== undefined && plan(request).status !== "invalid");
}

/** Combinations of the parts in `fleet.json`, spread over all of them: the same that the native benchmark plans. */
function differentClusters(count) {
  const { asOf, cluster, clusterParts, goals } = request("fleet");
  const axes = [...clusterParts, goals];
  const all = axes.reduce((product, axis) => product * axis.length, 1);
  return Array.from({ length: Math.min(count, all) }, (_, number) => {
    let place = Math.floor((number * all) / Math.min(count, all));
    const parts = axes.map((axis) => {
      const part = axis[place % axis.length];
      place = Math.floor(place / axis.length);
      return part;
    });
    return { asOf, cluster: parts.slice(0, -1).reduce(merged, cluster), goal: parts.at(-1) };
  });
}

function merged(one, other) {
  const both = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const plain = typeof value === "object" && value !== null && !Array.isArray(value);
    both[key] = plain ? merged(one[key] ?? {}, value) : value;
  }
  return both;
}

/** The times of `count` calls, in milliseconds, shortest first. */
function repeat(count, call) {
  const times = [];
  for (let i = 0; i < count; i += 1) {
    const start = performance.now();
    call();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other);
}

/**
 * Medians of what a fresh process takes for a program, by its own clock, in CPU time (which other programs disturb less), and by ours.
 */
function cold(program) {
  const script = `
    const clock = process.cpuUsage();
    const start = performance.now();
    ${program};
    const inside = performance.now() - start;
    const { user, system } = process.cpuUsage(clock);
    process.stdout.write(JSON.stringify({ inside, cpu: (user + system) / 1000 }));
  `;
  const runs = [];
  const whole = repeat(STARTS, () => {
    runs.push(JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" })));
  });
  return { inside: median(runs.map(({ inside }) => inside)), cpu: median(runs.map(({ cpu }) => cpu)), whole: at(whole, 0.5) };
}

function median(times) {
  return at(times.sort((one, other) => one - other), 0.5);
}

function usage() {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { wasm: memory.buffer.byteLength, rss, heap: heapUsed };
}

function table(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  ");
  console.log([head, ...rows].map(line).join("\n") + "\n");
}

function at(sorted, share) {
  return sorted[Math.floor((sorted.length - 1) * share)];
}

function sum(times) {
  return times.reduce((total, time) => total + time, 0);
}

function bytes(text) {
  return `${Buffer.byteLength(text)} B`;
}

function micros(milliseconds) {
  return `${(milliseconds * 1000).toFixed(0)} µs`;
}

function millis(milliseconds) {
  return `${milliseconds.toFixed(1)} ms`;
}

function mebi(size) {
  return `${(size / 1024 / 1024).toFixed(1)} MiB`;
}
