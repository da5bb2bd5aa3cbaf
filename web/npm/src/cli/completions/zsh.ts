import type { Command, Option, Vocabulary } from "../vocabulary.js";

/** To be saved as `_elasticache-upgrade-planner` in a folder of `$fpath`, or sourced after `compinit`. */
export function zsh({ commands, alone }: Vocabulary): string {
  return `#compdef elasticache-upgrade-planner

_elasticache-upgrade-planner() {
  local -a commands=(
${commands.map(({ name, help }) => `    ${quote(`${name}:${help}`)}`).join("\n")}
  )
  if ((CURRENT == 2)); then
    _describe -t commands command commands
    _arguments ${alone.map(specification).join(" ")}
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${commands.map(argumentsOf).join("\n")}
  esac
}

if [[ $funcstack[1] == _elasticache-upgrade-planner ]]; then
  _elasticache-upgrade-planner "$@"
else
  compdef _elasticache-upgrade-planner elasticache-upgrade-planner
fi
`;
}

function argumentsOf({ name, options, values }: Command): string {
  const what = values === undefined ? "file:_files" : `shell:(${values.join(" ")})`;
  return [`    ${name})`, "      _arguments \\", ...options.map((option) => `        ${specification(option)} \\`), `        ${quote(`1:${what}`)}`, "      ;;"].join("\n");
}

function specification({ long, short, help, values }: Option): string {
  const rest = quote(`[${help}]${values === undefined ? "" : `:${long}:(${values.join(" ")})`}`);
  return short === undefined ? `${quote(`--${long}`)}${rest}` : `'(-${short} --${long})'{-${short},--${long}}${rest}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
