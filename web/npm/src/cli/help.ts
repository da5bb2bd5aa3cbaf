/** What `--help` prints. A test runs its examples. */

import { LANGUAGES, type Say } from "./words.js";

/** Lines end here, where a word allows it. */
const WIDTH = 112;

const EXAMPLES = `  echo '{"cluster":{"kind":"replication-group","engine":"redis","version":"6.2"},"goal":{"version":"7.1"}}' |
    elasticache-upgrade-planner plan --format text

  (aws elasticache describe-replication-groups; aws elasticache describe-cache-clusters) |
    elasticache-upgrade-planner import --to newest |
    elasticache-upgrade-planner plan --ndjson
`;

const USAGE = `  elasticache-upgrade-planner plan [FILE] [--format json|markdown|text] [--guide GUIDE] [--language LANGUAGE]
  elasticache-upgrade-planner plan [FILE] --ndjson [--guide GUIDE] [--language LANGUAGE]
  elasticache-upgrade-planner import [FILE] [--format json|text] [--language LANGUAGE]
  elasticache-upgrade-planner import [FILE] --to VERSION [--engine ENGINE] [--timing TIMING]
                                     [--max-write-interruption SECONDS] [--guide GUIDE] [--language LANGUAGE]
  elasticache-upgrade-planner completions bash|zsh|fish|powershell`;

export function help(say: Say, guides: readonly string[]): string {
  return `${say("lead")}

${say("usage")}
${USAGE}

${say("standard-input")}

${say("commands")}
${row("  plan", 15, say("command-plan"))}
${row("  import", 15, say("command-import"))}
${row("  completions", 15, say("command-completions"))}

${say("options")}
${row("  -f, --format FORMAT", 24, say("option-format"))}
${row("  -g, --guide GUIDE", 24, say("option-guide", { guides: guides.join(", ") }))}
${row("  -l, --language LANGUAGE", 24, say("option-language", { languages: LANGUAGES.join(", ") }))}
${row("      --ndjson", 24, say("option-ndjson"))}
${row("      --to VERSION", 24, say("option-to"))}
${row("      --engine ENGINE", 24, say("option-engine"))}
${row("      --timing TIMING", 24, say("option-timing"))}
${row("      --max-write-interruption SECONDS", 24, say("option-max-write-interruption"))}
${row("  -h, --help", 24, say("option-help"))}
${row("  -v, --version", 24, say("option-version"))}

${say("exit-status")}
${row("  0", 5, say("exit-done"))}
${row("  1", 5, say("exit-not-yet"))}
${row("  2", 5, say("exit-invalid"))}
${say("exit-of-lines")}

${say("examples")}
${EXAMPLES}`;
}

/** A name and what it is, in a column of its own; a name that is too wide is above it. */
function row(name: string, column: number, text: string): string {
  const lines = [name.length < column - 1 ? name.padEnd(column) : `${name}\n${" ".repeat(column)}`];
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
