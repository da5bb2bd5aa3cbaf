/** What `--help` prints, made of the table of commands and options. A test runs its examples. */

import { COMMANDS, type CommandRow, type Known, OPTIONS, type OptionRow } from "./commands.js";
import type { Say } from "./words.js";

const NAME = "elasticache-upgrade-planner";

/** Lines end here, where a word allows it. */
const WIDTH = 112;

const EXAMPLES = `  echo '{"cluster":{"kind":"replication-group","engine":"redis","version":"6.2"},"goal":{"version":"7.1"}}' |
    ${NAME} plan --format text

  (aws elasticache describe-replication-groups; aws elasticache describe-cache-clusters) |
    ${NAME} plan --fleet --to newest --format markdown
`;

export function help(known: Known, say: Say): string {
  return `${say("lead")}

${say("usage")}
${COMMANDS.map(usage).join("\n")}

${say("standard-input")}

${say("commands")}
${COMMANDS.map((command) => row(`  ${command.name}`, 15, command.help(say))).join("\n")}

${say("options")}
${OPTIONS.map((option) => row(`  ${flags(option)}`, 24, option.help(say, values(option, known)))).join("\n")}

${say("exit-status")}
${row("  0", 5, say("exit-done"))}
${row("  1", 5, say("exit-not-yet"))}
${row("  2", 5, say("exit-invalid"))}
${row("  70", 5, say("exit-failed"))}
${say("exit-of-lines")}

${say("examples")}
${EXAMPLES}`;
}

/** A command with what can follow it. What it takes only with `--to` stands behind that, in the same brackets. */
function usage({ name, values }: CommandRow): string {
  const taken = OPTIONS.filter(({ of, alone }) => of.includes(name) && alone !== true);
  const needsTo = (option: OptionRow) => option.ofGoal === true || (name === "import" && option.ofRequests === true);
  const inner = taken.filter(needsTo).map(usageOf);
  const options = taken
    .filter((option) => !needsTo(option))
    .flatMap((option) => (option.long === "to" ? `[--to ${option.value ?? ""} ${inner.join(" ")}]` : usageOf(option)));
  return row(`  ${NAME} ${name}`, NAME.length + name.length + 4, [values === undefined ? "[FILE]" : values.join("|"), ...options].join(" "));
}

function usageOf({ long, value }: OptionRow): string {
  return `[--${long}${value === undefined ? "" : ` ${value}`}]`;
}

function flags({ long, short, value }: OptionRow): string {
  return `${short === undefined ? "   " : `-${short},`} --${long}${value === undefined ? "" : ` ${value}`}`;
}

/** Every word that can follow an option, whatever the command. */
function values({ of, values }: OptionRow, known: Known): string {
  return [...new Set(of.flatMap((command) => values?.(command, known) ?? []))].join(", ");
}

/** A name and what it is, in a column of its own; a name that is too wide is above it. */
function row(name: string, column: number, text: string): string {
  const lines = [name.length < column ? name.padEnd(column) : `${name}\n${" ".repeat(column)}`];
  let length = column;
  for (const word of text.split(" ")) {
    if (length > column && length + word.length > WIDTH) {
      lines.push(`\n${" ".repeat(column)}`);
      length = column;
    }
    lines.push(length > column ? ` ${word}` : word);
    length += word.length + 1;
  }
  return lines.join("");
}
