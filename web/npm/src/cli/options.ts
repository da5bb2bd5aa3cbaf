/** What can be typed after the name of the command. */

import { parseArgs } from "node:util";

import type { Format, FormatInfo, Limits } from "../types.js";
import { type Shell, SHELLS } from "./vocabulary.js";
import { type Key, LANGUAGES, type Params, quoted, REFERENCE, type Say } from "./words.js";

export interface Options {
  command: "plan" | "import";
  /** Standard input if absent. */
  file: string | undefined;
  format: Format;
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

/** An error in the command line, to be said in a sentence for a person. */
export class UsageError<K extends Key = Key> extends Error {
  readonly say: (say: Say) => string;

  constructor(key: K, ...params: Params<K>) {
    super(key);
    this.say = (say) => say(key, ...params);
  }
}

/** What more can be said of the goal. */
const GOAL = ["engine", "timing", "max-write-interruption"];

/** @param formats those that the core writes */
export function readOptions(args: string[], formats: readonly FormatInfo[]): Options | CompletionOptions | "help" | "version" {
  const { values, positionals } = parse(args);
  if (values.help === true) {
    return "help";
  }
  if (values.version === true) {
    return "version";
  }
  const [command, file, ...rest] = positionals;
  if (command === undefined) {
    throw new UsageError("no-command");
  }
  if (command === "completions") {
    refuse(values, Object.keys(values).filter((name) => name !== "language"), ["plan", "import"]);
    return { command, shell: shell(positionals.slice(1)) };
  }
  if (command !== "plan" && command !== "import") {
    throw new UsageError("unknown-command", { command });
  }
  if (rest.length > 0) {
    throw new UsageError("one-file", { files: quoted(rest) });
  }
  const format = oneOf(command === "plan" ? formats : formats.filter(({ imports }) => imports), values.format ?? "json");
  const ndjson = values.ndjson === true;
  if (command === "plan") {
    refuse(values, ["to", ...GOAL], ["import"]);
    if (ndjson && format !== "json") {
      throw new UsageError("ndjson-prints-json", { format });
    }
  } else {
    refuse(values, ["ndjson"], ["plan"]);
    if (values.to === undefined) {
      refuse(values, [...GOAL, "guide"], ["import --to"]);
    }
  }
  return {
    command,
    file: file === "-" ? undefined : file,
    format,
    guide: values.guide,
    language: values.language,
    ndjson,
    goal: values.to === undefined ? undefined : goal(values.to, values),
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: "string", short: "f" },
        guide: { type: "string", short: "g" },
        language: { type: "string", short: "l" },
        ndjson: { type: "boolean" },
        to: { type: "string" },
        engine: { type: "string" },
        timing: { type: "string" },
        "max-write-interruption": { type: "string" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
      },
    });
  } catch (cause) {
    // Node's own sentence: it names the option, and what to do.
    throw new UsageError("not-an-option", { cause: cause instanceof Error ? cause.message : String(cause) });
  }
}

function shell(names: string[]): Shell {
  const found = SHELLS.find((name) => name === names[0]);
  if (found === undefined || names.length > 1) {
    throw new UsageError("one-shell", { shells: quoted(SHELLS) });
  }
  return found;
}

function oneOf(formats: readonly FormatInfo[], wanted: string): Format {
  const found = formats.find(({ id }) => id === wanted);
  if (found === undefined) {
    throw new UsageError("unknown-format", { format: wanted, formats: quoted(formats.map(({ id }) => id)) });
  }
  return found.id;
}

function refuse(values: Record<string, unknown>, names: string[], belongsTo: string[]): void {
  for (const name of names) {
    if (values[name] !== undefined) {
      throw new UsageError("belongs-to", { option: name, command: quoted(belongsTo) });
    }
  }
}

function goal(version: string, values: ReturnType<typeof parse>["values"]): Options["goal"] {
  const { engine, timing, "max-write-interruption": most } = values;
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

/** The language of everything that is printed, errors in the command line among them: looked for before anything is read. */
export function languageIn(args: readonly string[]): string {
  const asked = args.filter((arg, index) => ["--language", "-l"].includes(args[index - 1] ?? "") || arg.startsWith("--language="));
  const language = asked.at(-1)?.replace(/^--language=/, "") ?? REFERENCE;
  if (!LANGUAGES.includes(language)) {
    throw new UsageError("unknown-language", { language, languages: quoted(LANGUAGES) });
  }
  return language;
}
