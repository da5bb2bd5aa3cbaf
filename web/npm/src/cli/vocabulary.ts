/** The words of the command line: what can be completed. A test compares them with what `options.ts` takes. */

import type * as api from "../api.js";

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

const COMMON: readonly Option[] = [{ long: "help", short: "h", help: "Print how to use it" }];

/** The words, with the guides, versions and engines of today. */
export function vocabulary({ catalogue, guides }: Pick<typeof api, "catalogue" | "guides">): Command[] {
  const { engines } = catalogue();
  const versions = new Set(engines.flatMap(({ versions }) => versions.map(({ version }) => version)));
  const guide = { long: "guide", short: "g", help: "The dated AWS guide whose rules hold", values: guides().map(({ id }) => id) };
  const format = (values: readonly string[]) => ({ long: "format", short: "f", help: "What is printed", values });
  return [
    {
      name: "plan",
      help: "Read a request and print its plan",
      options: [format(["json", "markdown", "text"]), guide, { long: "ndjson", help: "One request a line in, one answer a line out" }, ...COMMON],
    },
    {
      name: "import",
      help: "Read what `aws elasticache describe-...` prints",
      options: [
        format(["json", "text"]),
        { long: "to", help: "The version wanted: print requests", values: ["newest", ...versions] },
        { long: "engine", help: "The engine wanted", values: engines.map(({ engine }) => engine) },
        { long: "timing", help: "When", values: ["immediately", "maintenance-window", "any"] },
        guide,
        ...COMMON,
      ],
    },
    { name: "completions", help: "Print completions for a shell", options: COMMON, values: SHELLS },
  ];
}
