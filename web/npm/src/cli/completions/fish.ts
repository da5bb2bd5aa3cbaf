import type { Command } from "../vocabulary.js";
import type { Say } from "../words.js";

/** To be saved as `~/.config/fish/completions/elasticache-upgrade-planner.fish`. */
export function fish(commands: Command[], say: Say): string {
  const lines = [
    `-n __fish_use_subcommand -s v -l version -d ${quote(say("complete-version"))}`,
    `-n __fish_use_subcommand -s h -l help -d ${quote(say("complete-help"))}`,
  ];
  for (const { name, help, options, values } of commands) {
    const here = `-n '__fish_seen_subcommand_from ${name}'`;
    lines.push(`-n __fish_use_subcommand -f -a ${name} -d ${quote(help)}`);
    if (values !== undefined) {
      lines.push(`${here} -f -a ${quote(values.join(" "))}`);
    }
    for (const { long, short, help, values } of options) {
      const flags = `${short === undefined ? "" : `-s ${short} `}-l ${long}`;
      lines.push(`${here} ${flags}${values === undefined ? "" : ` -x -a ${quote(values.join(" "))}`} -d ${quote(help)}`);
    }
  }
  return lines.map((line) => `complete -c elasticache-upgrade-planner ${line}\n`).join("");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "\\'")}'`;
}
