import type { Command, Vocabulary } from "../vocabulary.js";

/** To be added to `$PROFILE`. */
export function powershell({ commands, alone }: Vocabulary): string {
  return `Register-ArgumentCompleter -Native -CommandName elasticache-upgrade-planner -ScriptBlock {
  param($word, $line, $cursor)
  $values = @{
${commands.flatMap(valuesOf).join("\n")}
  }
  $options = @{
${commands.map(({ name, options }) => `    '${name}' = ${list(options.map(({ long }) => `--${long}`))}`).join("\n")}
  }
  $typed = @($line.CommandElements | ForEach-Object { $_.ToString() })
  if ($word -ne '') { $typed = @($typed | Select-Object -SkipLast 1) }
  $before = $typed[-1]
  $found = if ($typed.Count -lt 2) {
    ${list([...commands.map(({ name }) => name), ...alone.map(({ long }) => `--${long}`)])}
  } elseif ($values.ContainsKey("$($typed[1]) $before")) {
    $values["$($typed[1]) $before"]
  } elseif ($word -like '-*') {
    $options[$typed[1]]
  }
  $found | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function valuesOf({ name, options, values }: Command): string[] {
  const after = (flag: string, words: readonly string[]) => `    '${name} ${flag}' = ${list(words)}`;
  return [
    ...(values === undefined ? [] : [after(name, values)]),
    ...options.flatMap(({ long, short, values }) =>
      values === undefined ? [] : [`--${long}`, ...(short === undefined ? [] : [`-${short}`])].map((flag) => after(flag, values)),
    ),
  ];
}

function list(words: readonly string[]): string {
  return `@(${words.map((word) => `'${word}'`).join(", ")})`;
}
