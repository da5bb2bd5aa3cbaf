import type { Command, Vocabulary } from "../vocabulary.js";

/** To be sourced from `~/.bashrc`. Where no word fits, bash offers files. */
export function bash({ commands, alone }: Vocabulary): string {
  return `_elasticache_upgrade_planner() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} words=
  # To bash, the sign in --format=json is a word of its own.
  if [[ $word == = ]]; then
    word=
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if ((COMP_CWORD == 1)); then
    words='${[...commands.map(({ name }) => name), ...alone.map(({ long }) => `--${long}`)].join(" ")}'
  else
    case "\${COMP_WORDS[1]} $before" in
${commands.flatMap(valuesOf).join("\n")}
      *)
        if [[ $word == -* ]]; then
          case \${COMP_WORDS[1]} in
${commands.map(({ name, options }) => `            ${name}) words='${options.map(({ long }) => `--${long}`).join(" ")}' ;;`).join("\n")}
          esac
        fi
        ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _elasticache_upgrade_planner elasticache-upgrade-planner
`;
}

function valuesOf({ name, options, values }: Command): string[] {
  const after = (flags: string[], words: readonly string[]) => `      ${flags.map((flag) => `"${name} ${flag}"`).join(" | ")}) words='${words.join(" ")}' ;;`;
  return [
    ...(values === undefined ? [] : [after([name], values)]),
    ...options.flatMap(({ long, short, values }) =>
      values === undefined ? [] : [after([`--${long}`, ...(short === undefined ? [] : [`-${short}`])], values)],
    ),
  ];
}
