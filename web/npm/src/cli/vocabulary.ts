/** The words of the command line: what can be completed. A test compares them with what `options.ts` takes. */

import type * as api from "../api.js";
import type { FormatInfo } from "../types.js";
import { LANGUAGES, type Say } from "./words.js";

export interface Option {
  long: string;
  short?: string;
  /** What it is, for shells that show that. */
  help: string;
  /** What can follow it; absent where nothing does. */
  values?: readonly string[];
}

export interface Command {
  name: string;
  help: string;
  options: readonly Option[];
  /** What can follow it; absent where that is a file. */
  values?: readonly string[];
}

export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;

export type Shell = (typeof SHELLS)[number];

/** The words, with the guides, versions and engines of today. */
export function vocabulary({ catalogue, formats, guides }: Pick<typeof api, "catalogue" | "formats" | "guides">, say: Say): Command[] {
  const common: readonly Option[] = [
    { long: "language", short: "l", help: say("complete-language"), values: LANGUAGES },
    { long: "help", short: "h", help: say("complete-help") },
  ];
  const { engines } = catalogue();
  const versions = new Set(engines.flatMap(({ versions }) => versions.map(({ version }) => version)));
  const guide = { long: "guide", short: "g", help: say("complete-guide"), values: guides().map(({ id }) => id) };
  const format = (written: FormatInfo[]) => ({ long: "format", short: "f", help: say("complete-format"), values: written.map(({ id }) => id) });
  return [
    {
      name: "plan",
      help: say("command-plan"),
      options: [format(formats()), guide, { long: "ndjson", help: say("option-ndjson") }, ...common],
    },
    {
      name: "import",
      help: say("complete-import"),
      options: [
        format(formats().filter(({ imports }) => imports)),
        { long: "to", help: say("complete-to"), values: ["newest", ...versions] },
        { long: "engine", help: say("complete-engine"), values: engines.map(({ engine }) => engine) },
        { long: "timing", help: say("complete-timing"), values: ["immediately", "maintenance-window", "any"] },
        { long: "max-write-interruption", help: say("complete-max-write-interruption"), values: [] },
        guide,
        ...common,
      ],
    },
    { name: "completions", help: say("command-completions"), options: common, values: SHELLS },
  ];
}
