// Fails when the upgrade of a cluster is blocked, depends on unknown facts, or interrupts writes for longer than the limit.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { importDescriptions, plan } from "elasticache-upgrade-planner";

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: "string", default: "newest" },
    engine: { type: "string" },
    "max-write-seconds": { type: "string", default: "60" },
  },
});
const goal = {
  version: options.to,
  ...(options.engine && { engine: options.engine }),
  limits: { writeInterruptionSeconds: Number(options["max-write-seconds"]) },
};

/** Why this plan fails the check; undefined if it passes. */
function objection(answer) {
  if (answer.status === "invalid") {
    return answer.errors.map(({ path, message }) => `${path}: ${message}`).join("; ");
  }
  const reasons = (answer.direct?.reasons ?? []).map(({ message }) => message).join(" ");
  if (answer.direct?.verdict === "blocked") {
    return `blocked: ${reasons}`;
  }
  if (answer.direct?.verdict === "unknown") {
    return `unknown: ${answer.questions.map(({ field }) => field).join(", ")}. ${reasons}`;
  }
  if (answer.status !== "up-to-date" && answer.recommended === undefined) {
    return answer.summary;
  }
  const open = answer.strategies.find(({ id }) => id === answer.recommended)?.conditions ?? [];
  if (open.length > 0) {
    return `depends: ${open.map(({ message }) => message).join(" ")}`;
  }
  return undefined;
}

const { clusters, problems } = importDescriptions(files.map((file) => readFileSync(file, "utf8")).join("\n"));
const unread = problems.filter(({ severity }) => severity === "error").map(({ message }) => message);
const rows = clusters.map(({ cluster, label }) => {
  const answer = plan({ asOf: new Date().toISOString().slice(0, 10), detail: "summary", cluster, goal });
  return { label, objection: objection(answer), summary: answer.summary };
});

console.log("| cluster | passes | why |\n| --- | --- | --- |");
for (const { label, objection, summary } of rows) {
  console.log(`| ${label} | ${objection ? "no" : "yes"} | ${objection ?? summary} |`);
}
for (const message of unread) {
  console.error(message);
}
process.exitCode = unread.length > 0 || rows.length === 0 ? 2 : rows.some(({ objection }) => objection) ? 1 : 0;
