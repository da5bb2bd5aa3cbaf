/** From what was typed to what is asked for. What can be typed is in the table of commands. */

import { parseArgs, type ParseArgsConfig } from "node:util";

import { FLEET_FORMATS } from "../fleet.js";
import { underPolicy } from "../policy.js";
import type { FleetFormat, Format, RenderOptions } from "../types.js";
import { COMMANDS, type CommandName, isWritten, type Known, OPTIONS, type OptionName, type Shell, SHELLS } from "./commands.js";
import { readPolicy } from "./policy.js";
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
  /** What is wanted: `import` prints requests with it, and `plan` plans what AWS prints, instead of a request. */
  goal: Goal | undefined;
  /** `plan --to`: the one of several clusters to plan. */
  cluster: string | undefined;
  /** `plan --fleet`: all clusters together, in this format. */
  fleet: FleetFormat | undefined;
}

/** A goal as it was typed: the core says what is wrong with its words. */
export interface Goal {
  version: string;
  [part: string]: unknown;
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
  const [guide, language, wanted] = [text(values, "guide"), text(values, "language"), text(values, "format") ?? "json"];
  const common = { command, file: file === "-" ? undefined : file, guide, language, goal: goal(values, language, known), cluster: text(values, "cluster") };
  if (values.fleet === true) {
    return { ...common, format: "json", render: {}, ndjson: false, fleet: fleetFormat(wanted, values) };
  }
  const format = formatOf(command, wanted, known);
  const ndjson = values.ndjson === true;
  const render = renderOptions(values);
  const [unwanted] = [...(format === "json" ? [] : [`--format ${format}`]), ...Object.entries(render).map(([name, value]) => `--${name} ${value}`)];
  if (ndjson && unwanted !== undefined) {
    throw new UsageError("ndjson-prints-json", { unwanted });
  }
  // A line is a request, not what AWS prints.
  if (ndjson && common.goal !== undefined) {
    throw new UsageError("ndjson-or-to");
  }
  return { ...common, format, render, ndjson, fleet: undefined };
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
  for (const { long, of, ofGoal, ofRequests } of OPTIONS) {
    if (values[long] === undefined) {
      continue;
    }
    if (!of.includes(command)) {
      throw new UsageError("belongs-to", { option: long, command: quoted(of) });
    }
    if ((ofGoal === true || (ofRequests === true && command === "import")) && values.to === undefined && values.policy === undefined) {
      throw new UsageError("belongs-to", { option: long, command: quoted([`${command} --to`]) });
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

/** A fleet is written in formats of its own, and none of its plans is shown whole. */
function fleetFormat(wanted: string, values: Values): FleetFormat {
  const alone = (["option", "shell", "ndjson", "cluster"] as const).find((name) => values[name] !== undefined);
  if (alone !== undefined) {
    throw new UsageError("not-of-a-fleet", { option: alone });
  }
  const found = FLEET_FORMATS.find((format) => format === wanted);
  if (found === undefined) {
    throw new UsageError("unknown-format", { format: wanted, formats: quoted(FLEET_FORMATS) });
  }
  return found;
}

/** What is typed, and under it what the policy says. */
function goal(values: Values, language: string | undefined, known: Known): Goal | undefined {
  const [to, file] = [text(values, "to"), text(values, "policy")];
  if (file === undefined) {
    return to === undefined ? undefined : (typedGoal(values, to, known) as Goal);
  }
  const goal = underPolicy(typedGoal(values, to, known), readPolicy(file, language, known)) as Partial<Goal>;
  if (goal.version === undefined || goal.version === null) {
    throw new UsageError("policy-no-version", { file });
  }
  return goal as Goal;
}

function typedGoal(values: Values, to: string | undefined, { catalogue }: Known): Record<string, unknown> {
  const asked = text(values, "engine");
  const { engine, version } = to === undefined ? { engine: asked, version: undefined } : target(to, asked, catalogue().engines.map(({ engine }) => engine));
  const [shards, most] = [text(values, "shards"), text(values, "max-write-interruption")];
  const limits = given({
    writeInterruptionSeconds: most === undefined ? undefined : wholeNumber("max-write-interruption", most),
    keepData: values["keep-data"],
    keepRollback: values["keep-rollback"],
  });
  return {
    ...given({
      version,
      engine,
      timing: text(values, "timing"),
      kind: values.serverless === true ? "serverless" : undefined,
      nodeType: text(values, "node-type"),
      clusterMode: text(values, "cluster-mode"),
      shards: shards === undefined ? undefined : wholeNumber("shards", shards),
      inTransitEncryption: text(values, "in-transit-encryption"),
      atRestEncryption: values["at-rest-encryption"],
      durability: text(values, "durability"),
    }),
    ...(Object.keys(limits).length === 0 ? {} : { limits }),
  };
}

/** `valkey-8.1` is a version with its engine. */
function target(to: string, engine: string | undefined, engines: readonly string[]): { engine: string | undefined; version: string } {
  const named = engines.find((engine) => to.startsWith(`${engine}-`));
  if (named === undefined) {
    return { engine, version: to };
  }
  if (engine !== undefined && engine !== named) {
    throw new UsageError("two-engines", { to, engine });
  }
  return { engine: named, version: to.slice(named.length + 1) };
}

/** The members that have a value. */
function given(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function wholeNumber(option: OptionName, text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw new UsageError("whole-number", { option, found: text });
  }
  return Number(text);
}
