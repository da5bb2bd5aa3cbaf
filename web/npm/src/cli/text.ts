/** Answers for reading in a terminal. Every sentence is the core's own; here are only headings and indents. */

import type { Contradiction, Direct, ImportAnswer, InputError, Blocker, PlanAnswer, Question, Reason, Strategy } from "../types.js";

export function planAsText(answer: PlanAnswer): string {
  if (answer.status === "invalid") {
    return lines([answer.summary, ...answer.errors.map(inputError)]);
  }
  return lines([
    answer.summary,
    `Guide: ${answer.guide.title} (${answer.guide.date})`,
    direct(answer.direct),
    section("Blockers", (answer.blockers ?? []).map(blocker)),
    ...answer.strategies.map((strategy) => oneWay(strategy, answer.recommended)),
    section("Questions", answer.questions.map(question)),
    section("Notices", answer.notices.map(reason)),
    section("Contradictions and gaps in AWS documentation", answer.contradictions.map(contradiction)),
  ]);
}

export function importAsText(answer: ImportAnswer): string {
  return lines([
    ...answer.problems.map(({ path, message, help }) => inputError({ path, message, help })),
    ...answer.clusters.map(({ label, missing }) =>
      section(
        label,
        missing.map(({ field, message, command }) =>
          [`${field}: ${message}`, ...(command === undefined ? [] : [`  ${command.posix}`])].join("\n"),
        ),
      ) ?? label,
    ),
  ]);
}

function inputError({ path, message, help }: Pick<InputError, "path" | "message"> & { help?: string | undefined }): string {
  const where = path === "" ? "" : `${path}: `;
  return `${where}${message}${help === undefined ? "" : ` (${help})`}`;
}

function direct(direct: Direct | undefined): string | undefined {
  return direct && section(`As requested: ${direct.verdict}`, direct.reasons.map(reason));
}

function oneWay(strategy: Strategy, recommended: string | undefined): string | undefined {
  const { summary, reads, writes, connections, data, clientRecovery } = strategy.interruption;
  const parts = { Reads: reads, Writes: writes, Connections: connections, Data: data, "Client recovery": clientRecovery };
  return section(`${strategy.title} [${strategy.id}]${strategy.id === recommended ? " (recommended)" : ""}`, [
    summary,
    ...Object.entries(parts).map(([name, span]) => `${name}: ${span.text} [${span.basis}]`),
    ...strategy.steps.map(({ title }, index) => `${index + 1}. ${title}`),
    ...(strategy.rejectedBecause ?? []).map(reason),
  ]);
}

function blocker({ reason: stands, change }: Blocker): string {
  return `${reason(stands)}\n  Required change: ${change}`;
}

function question({ field, message, changes }: Question): string {
  return `${field}: ${message} ${changes}`;
}

function reason({ message, code }: Reason): string {
  return `${message} [${code}]`;
}

function contradiction({ id, subject, sides, planned }: Contradiction): string {
  const statements = sides.map(({ statement, sources }) => `  ${statement} (${sources.join(", ")})`);
  return [`${subject} [${id}]`, ...statements, `  In this plan: ${planned}`].join("\n");
}

function section(title: string, items: string[]): string | undefined {
  return items.length === 0 ? undefined : [title, ...items.map((item) => `  ${item.replaceAll("\n", "\n  ")}`)].join("\n");
}

function lines(parts: (string | undefined)[]): string {
  return harmless(parts.filter((part) => part !== undefined).join("\n\n"));
}

/** Without what a terminal would obey: the input may come from anywhere. */
function harmless(text: string): string {
  return text.replace(/[^\n\P{Cc}]/gu, "\u{fffd}");
}
