/** The command line as one table: what is read, what `--help` prints and what shells complete is made of it. */

import type * as api from "../api.js";
import type { FormatInfo } from "../types.js";
import { LANGUAGES, type Say } from "./words.js";

export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;

export type Shell = (typeof SHELLS)[number];

export type CommandName = "plan" | "import" | "explain" | "completions";

/** What the core knows and the command line names. */
export type Known = Pick<typeof api, "catalogue" | "formats" | "guides" | "planText" | "shells">;

/** A command. */
export interface CommandRow {
  name: CommandName;
  /** What `--help` says of it. */
  help(say: Say): string;
  /** What shells show beside it, where that is less. */
  brief?(say: Say): string;
  /** What can follow it; absent where that is a file. */
  values?: readonly string[];
}

/** An option. */
export interface OptionRow {
  long: string;
  short?: string;
  /** What follows it, as `--help` names it; absent where nothing does. */
  value?: string;
  /** The commands that take it. */
  of: readonly CommandName[];
  /** Whether it asks for something else than what a command does: it is also taken without one. */
  alone?: true;
  /** Whether `import` takes it only with `--to` or `--policy`: it says something of the requests that are then printed. */
  ofRequests?: true;
  /** Whether it is a part of the goal, and taken only with `--to` or `--policy`. */
  ofGoal?: true;
  /** What `--help` says of it, given the words that can follow it. */
  help(say: Say, values: string): string;
  /** What shells show beside it, where that is less. */
  brief?(say: Say): string;
  /** What can follow it. */
  values?(command: CommandName, known: Known): readonly string[];
}

export const COMMANDS: readonly CommandRow[] = [
  { name: "plan", help: (say) => say("command-plan") },
  { name: "import", help: (say) => say("command-import"), brief: (say) => say("complete-import") },
  { name: "explain", help: (say) => say("command-explain"), brief: (say) => say("complete-explain") },
  { name: "completions", help: (say) => say("command-completions"), values: SHELLS },
];

/** Whether what a command gives is written in a format. */
export function isWritten({ imports, explains }: FormatInfo, command: CommandName): boolean {
  return command === "import" ? imports : command === "explain" ? explains : true;
}

const GOAL_OF = ["plan", "import"] as const;

/** The parts of a goal that are rarer than version, engine and timing. */
const GOAL = [
  { long: "node-type", value: "NODE_TYPE", of: GOAL_OF, ofGoal: true, help: (say) => say("option-node-type"), values: (_, { catalogue }) => catalogue().nodeTypes },
  { long: "cluster-mode", value: "MODE", of: GOAL_OF, ofGoal: true, help: (say, values) => say("option-cluster-mode", { values }), values: () => ["disabled", "enabled"] },
  { long: "shards", value: "NUMBER", of: GOAL_OF, ofGoal: true, help: (say) => say("option-shards") },
  {
    long: "in-transit-encryption",
    value: "MODE",
    of: GOAL_OF,
    ofGoal: true,
    help: (say, values) => say("option-in-transit-encryption", { values }),
    values: () => ["preferred", "required"],
  },
  { long: "at-rest-encryption", of: GOAL_OF, ofGoal: true, help: (say) => say("option-at-rest-encryption") },
  { long: "durability", value: "MODE", of: GOAL_OF, ofGoal: true, help: (say, values) => say("option-durability", { values }), values: () => ["disabled", "async", "sync"] },
  { long: "serverless", of: GOAL_OF, ofGoal: true, help: (say) => say("option-serverless") },
  { long: "keep-data", of: GOAL_OF, ofGoal: true, help: (say) => say("option-keep-data") },
  { long: "keep-rollback", of: GOAL_OF, ofGoal: true, help: (say) => say("option-keep-rollback") },
] as const satisfies readonly OptionRow[];

const TABLE = [
  {
    long: "format",
    short: "f",
    value: "FORMAT",
    of: ["plan", "import", "explain"],
    help: (say, values) => say("option-format", { values }),
    brief: (say) => say("complete-format"),
    values: (command, { formats }) => formats().flatMap((format) => (isWritten(format, command) ? [format.id] : [])),
  },
  { long: "option", value: "ID", of: ["plan"], help: (say) => say("option-option"), brief: (say) => say("complete-option") },
  {
    long: "shell",
    value: "SHELL",
    of: ["plan"],
    help: (say, values) => say("option-shell", { values }),
    brief: (say) => say("complete-shell"),
    values: (_, { shells }) => shells().map(({ id }) => id),
  },
  {
    long: "guide",
    short: "g",
    value: "GUIDE",
    of: ["plan", "import"],
    ofRequests: true,
    help: (say, values) => say("option-guide", { values }),
    brief: (say) => say("complete-guide"),
    values: (_, { guides }) => guides().map(({ id }) => id),
  },
  { long: "ndjson", of: ["plan"], help: (say) => say("option-ndjson") },
  {
    long: "to",
    value: "VERSION",
    of: ["plan", "import"],
    help: (say) => say("option-to"),
    brief: (say) => say("complete-to"),
    values: (_, { catalogue }) => ["newest", ...new Set(catalogue().engines.flatMap(({ versions }) => versions.map(({ version }) => version)))],
  },
  { long: "policy", value: "FILE", of: ["plan", "import"], help: (say) => say("option-policy"), brief: (say) => say("complete-policy") },
  {
    long: "engine",
    value: "ENGINE",
    of: ["plan", "import"],
    ofGoal: true,
    help: (say, values) => say("option-engine", { values }),
    brief: (say) => say("complete-engine"),
    values: (_, { catalogue }) => catalogue().engines.map(({ engine }) => engine),
  },
  {
    long: "timing",
    value: "TIMING",
    of: ["plan", "import"],
    ofGoal: true,
    help: (say, values) => say("option-timing", { values }),
    brief: (say) => say("complete-timing"),
    values: () => ["immediately", "maintenance-window", "any"],
  },
  {
    long: "max-write-interruption",
    value: "SECONDS",
    of: ["plan", "import"],
    ofGoal: true,
    help: (say) => say("option-max-write-interruption"),
    brief: (say) => say("complete-max-write-interruption"),
  },
  ...GOAL,
  { long: "cluster", value: "ID", of: ["plan"], ofGoal: true, help: (say) => say("option-cluster") },
  { long: "fleet", of: ["plan"], help: (say) => say("option-fleet") },
  {
    long: "language",
    short: "l",
    value: "LANGUAGE",
    of: ["plan", "import", "explain", "completions"],
    help: (say, values) => say("option-language", { values }),
    brief: (say) => say("complete-language"),
    values: () => LANGUAGES,
  },
  { long: "help", short: "h", of: ["plan", "import", "explain", "completions"], alone: true, help: (say) => say("option-help") },
  { long: "version", short: "v", of: [], alone: true, help: (say) => say("option-version") },
] as const satisfies readonly OptionRow[];

export type OptionName = (typeof TABLE)[number]["long"];

export const OPTIONS: readonly (OptionRow & { long: OptionName })[] = TABLE;
