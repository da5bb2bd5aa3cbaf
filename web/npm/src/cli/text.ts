/** Answers for reading in a terminal. Every sentence is the core's own; here are only headings and indents. */

import type { Contradiction, Direct, ImportAnswer, InputError, Blocker, PlanAnswer, Question, Reason, Strategy } from "../types.js";
import type { Say } from "./words.js";

export function planAsText(answer: PlanAnswer, say: Say): string {
  if (answer.status === "invalid") {
    return lines([answer.summary, ...answer.errors.map(inputError)]);
  }
  return lines([
    answer.summary,
    say("guide-of-plan", { title: answer.guide.title, date: answer.guide.date }),
    direct(answer.direct, say),
    section(say("blockers"), (answer.blockers ?? []).map((one) => blocker(one, say))),
    ...answer.strategies.map((strategy) => oneWay(strategy, answer.recommended, say)),
    section(say("questions"), answer.questions.map(question)),
    section(say("notices"), answer.notices.map(reason)),
    section(say("contradictions"), answer.contradictions.map((one) => contradiction(one, say))),
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

function direct(direct: Direct | undefined, say: Say): string | undefined {
  return direct && section(say("as-requested", { verdict: direct.verdict }), direct.reasons.map(reason));
}

function oneWay(strategy: Strategy, recommended: string | undefined, say: Say): string | undefined {
  const { summary, reads, writes, connections, data, clientRecovery } = strategy.interruption;
  const parts = [
    [say("reads"), reads],
    [say("writes"), writes],
    [say("connections"), connections],
    [say("data"), data],
    [say("client-recovery"), clientRecovery],
  ] as const;
  const { id, title } = strategy;
  return section(id === recommended ? say("recommended", { title, id }) : `${title} [${id}]`, [
    summary,
    ...parts.map(([name, span]) => `${name}: ${span.text} [${span.basis}]`),
    ...strategy.steps.map(({ title }, index) => `${index + 1}. ${title}`),
    ...(strategy.rejectedBecause ?? []).map(reason),
  ]);
}

function blocker({ reason: stands, change }: Blocker, say: Say): string {
  return `${reason(stands)}\n  ${say("required-change", { change })}`;
}

function question({ field, message, changes }: Question): string {
  return `${field}: ${message} ${changes}`;
}

function reason({ message, code }: Reason): string {
  return `${message} [${code}]`;
}

function contradiction({ id, subject, sides, planned }: Contradiction, say: Say): string {
  const statements = sides.map(({ statement, sources }) => `  ${statement} (${sources.join(", ")})`);
  return [`${subject} [${id}]`, ...statements, `  ${say("in-this-plan", { planned })}`].join("\n");
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
