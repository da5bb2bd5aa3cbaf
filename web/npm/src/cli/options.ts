/** From what was typed to what is asked for. What can be typed is in the table of commands. */

import { parseArgs, type ParseArgsConfig } from "node:util";

import type { Format, Limits, RenderOptions } from "../types.js";
import { COMMANDS, type CommandName, isWritten, type Known, OPTIONS, type OptionName, type Shell, SHELLS } from "./commands.js";
import { UsageError } from "./usage-error.js";
import { LANGUAGES, quoted, REFERENCE } from "./words.js";

export interface Options {
  command: "plan" | "import" | "explain";
  /** Standard input if absent. */
  file: string | undefined;
  format: Format;
  /** `plan`: the option that is shown whole, and the shell of its commands; the core knows which there are. */
  render: RenderOptions;
  guide: string | undefined;
  language: string | undefined;
  ndjson: boolean;
  /** `import`: print requests with this goal. */
  goal: { version: string; engine?: string; timing?: string; limits?: Limits } | undefined;
}

/** What `completions` was asked. */
export interface CompletionOptions {
  command: "completions";
  shell: Shell;
}

/** The options that were given; one without a value is `true`. */
type Values = Partial<Record<OptionName, string | true>>;

/** What was typed, cut into words, of which nothing is checked. */
type Typed = ReturnType<typeof cut>;

/** Cuts a command line into options and words. Node's own check has sentences of its own, in one language. */
export function cut(args: string[]) {
  const options: NonNullable<ParseArgsConfig["options"]> = {};
  for (const { long, short, value } of OPTIONS) {
    options[long] = { type: value === undefined ? "boolean" : "string", ...(short === undefined ? {} : { short }) };
  }
  return parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
}

/** The language of everything that is printed, errors in the command line among them: looked for before anything is checked. */
export function languageOf({ tokens }: Typed): string {
  const asked = tokens.flatMap((token) => (token.kind === "option" && token.name === "language" ? [token.value] : []));
  const language = asked.at(-1) ?? REFERENCE;
  if (!LANGUAGES.includes(language)) {
    throw new UsageError("unknown-language", { language, languages: quoted(LANGUAGES) });
  }
  return language;
}

export function readOptions(typed: Typed, known: Known): Options | CompletionOptions | "help" | "version" {
  const values = checked(typed);
  if (values.help === true) {
    return "help";
  }
  if (values.version === true) {
    return "version";
  }
  const [name, file, ...rest] = typed.positionals;
  if (name === undefined) {
    throw new UsageError("no-command", { commands: quoted(COMMANDS.map(({ name }) => name)) });
  }
  const command = COMMANDS.find((row) => row.name === name)?.name;
  if (command === undefined) {
    throw new UsageError("unknown-command", { command: name, commands: quoted(COMMANDS.map(({ name }) => name)) });
  }
  refuseStrangers(values, command);
  if (command === "completions") {
    return { command, shell: shell(typed.positionals.slice(1)) };
  }
  if (rest.length > 0) {
    throw new UsageError("one-file", { files: quoted(rest) });
  }
  const format = formatOf(command, text(values, "format") ?? "json", known);
  const ndjson = values.ndjson === true;
  const render = renderOptions(values);
  const [unwanted] = [...(format === "json" ? [] : [`--format ${format}`]), ...Object.entries(render).map(([name, value]) => `--${name} ${value}`)];
  if (ndjson && unwanted !== undefined) {
    throw new UsageError("ndjson-prints-json", { unwanted });
  }
  const [guide, language] = [text(values, "guide"), text(values, "language")];
  return { command, file: file === "-" ? undefined : file, format, render, guide, language, ndjson, goal: goal(values) };
}

/** The options by name, each one that there is, with a value where it takes one. */
function checked({ tokens }: Typed): Values {
  const values: Values = {};
  for (const token of tokens) {
    if (token.kind !== "option") {
      continue;
    }
    const option = OPTIONS.find(({ long }) => long === token.name);
    if (option === undefined) {
      throw new UsageError("unknown-option", { option: token.rawName });
    }
    const { value, inlineValue } = token;
    if (option.value === undefined && value !== undefined) {
      throw new UsageError("no-value", { option: option.long });
    }
    // What looks like an option is more likely one that was forgotten to be a value's; `--to=-x` says that it is none.
    if (option.value !== undefined && (value === undefined || (!inlineValue && /^-./.test(value)))) {
      throw new UsageError("needs-value", { option: option.long, value: option.value });
    }
    values[option.long] = value ?? true;
  }
  return values;
}

/** Refuses options of another command, and those of requests where `import` prints none. */
function refuseStrangers(values: Values, command: CommandName): void {
  for (const { long, of, ofRequests } of OPTIONS) {
    if (values[long] === undefined) {
      continue;
    }
    if (!of.includes(command)) {
      throw new UsageError("belongs-to", { option: long, command: quoted(of) });
    }
    if (ofRequests === true && command === "import" && values.to === undefined) {
      throw new UsageError("belongs-to", { option: long, command: quoted(["import --to"]) });
    }
  }
}

function text(values: Values, name: OptionName): string | undefined {
  const value = values[name];
  return value === true ? undefined : value;
}

function shell(names: string[]): Shell {
  const found = SHELLS.find((name) => name === names[0]);
  if (found === undefined || names.length > 1) {
    throw new UsageError("one-shell", { shells: quoted(SHELLS) });
  }
  return found;
}

function formatOf(command: CommandName, wanted: string, { formats }: Known): Format {
  const offered = formats().filter((format) => isWritten(format, command));
  const found = offered.find(({ id }) => id === wanted);
  if (found === undefined) {
    throw new UsageError("unknown-format", { format: wanted, formats: quoted(offered.map(({ id }) => id)) });
  }
  return found.id;
}

function renderOptions(values: Values): RenderOptions {
  const [option, shell] = [text(values, "option"), text(values, "shell")];
  return { ...(option === undefined ? {} : { option }), ...(shell === undefined ? {} : { shell }) };
}

function goal(values: Values): Options["goal"] {
  const version = text(values, "to");
  if (version === undefined) {
    return undefined;
  }
  const [engine, timing, most] = [text(values, "engine"), text(values, "timing"), text(values, "max-write-interruption")];
  return {
    version,
    ...(engine === undefined ? {} : { engine }),
    ...(timing === undefined ? {} : { timing }),
    ...(most === undefined ? {} : { limits: { writeInterruptionSeconds: seconds(most) } }),
  };
}

function seconds(text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new UsageError("whole-seconds", { found: text });
  }
  return Number(text);
}
