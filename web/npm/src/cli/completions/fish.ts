import type { Vocabulary } from "../vocabulary.js";

/** To be saved as `~/.config/fish/completions/elasticache-upgrade-planner.fish`. */
export function fish({ commands, alone }: Vocabulary): string {
  const lines = alone.map(({ long, short, help }) => `-n __fish_use_subcommand ${flags(long, short)} -d ${quote(help)}`);
  for (const { name, help, options, values } of commands) {
    const here = `-n '__fish_seen_subcommand_from ${name}'`;
    lines.push(`-n __fish_use_subcommand -f -a ${name} -d ${quote(help)}`);
    if (values !== undefined) {
      lines.push(`${here} -f -a ${quote(values.join(" "))}`);
    }
    for (const { long, short, help, values } of options) {
      lines.push(`${here} ${flags(long, short)}${values === undefined ? "" : ` -x -a ${quote(values.join(" "))}`} -d ${quote(help)}`);
    }
  }
  return lines.map((line) => `complete -c elasticache-upgrade-planner ${line}\n`).join("");
}

function flags(long: string, short: string | undefined): string {
  return `${short === undefined ? "" : `-s ${short} `}-l ${long}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "\\'")}'`;
}
