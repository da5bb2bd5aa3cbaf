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

const COMMON: readonly Option[] = [{ long: "help", short: "h", help: "Print help" }];

/** The words, with the guides, versions and engines of today. */
export function vocabulary({ catalogue, guides }: Pick<typeof api, "catalogue" | "guides">): Command[] {
  const { engines } = catalogue();
  const versions = new Set(engines.flatMap(({ versions }) => versions.map(({ version }) => version)));
  const guide = { long: "guide", short: "g", help: "AWS guide whose rules apply", values: guides().map(({ id }) => id) };
  const format = (values: readonly string[]) => ({ long: "format", short: "f", help: "Output format", values });
  return [
    {
      name: "plan",
      help: "Read a request and print its plan",
      options: [format(["json", "markdown", "text"]), guide, { long: "ndjson", help: "Read one request per line, print one answer per line" }, ...COMMON],
    },
    {
      name: "import",
      help: "Read the output of `aws elasticache describe-...`",
      options: [
        format(["json", "text"]),
        { long: "to", help: "Target version; print requests", values: ["newest", ...versions] },
        { long: "engine", help: "Target engine", values: engines.map(({ engine }) => engine) },
        { long: "timing", help: "When to upgrade", values: ["immediately", "maintenance-window", "any"] },
        { long: "max-write-interruption", help: "Maximum write interruption (seconds)", values: [] },
        guide,
        ...COMMON,
      ],
    },
    { name: "completions", help: "Print shell completions", options: COMMON, values: SHELLS },
  ];
}
