/** What can be typed, in words of today: the table with guides, formats, versions and engines as the core knows them. */

import { COMMANDS, type CommandName, type Known, OPTIONS } from "./commands.js";
import type { Say } from "./words.js";

/** An option as shells complete it. */
export interface Option {
  long: string;
  short: string | undefined;
  /** What it is, in a few words. */
  help: string;
  /** What can follow it; absent where nothing does, and empty where that can be anything. */
  values: readonly string[] | undefined;
}

/** A command as shells complete it. */
export interface Command {
  name: CommandName;
  help: string;
  options: readonly Option[];
  /** What can follow it; absent where that is a file. */
  values: readonly string[] | undefined;
}

export interface Vocabulary {
  commands: readonly Command[];
  /** The options that are taken without a command. */
  alone: readonly Option[];
}

export function vocabulary(known: Known, say: Say): Vocabulary {
  const options = (rows: typeof OPTIONS, command: CommandName) =>
    rows.map(({ long, short, value, help, brief, values }) => ({
      long,
      short,
      help: brief?.(say) ?? help(say, ""),
      values: value === undefined ? undefined : (values?.(command, known) ?? []),
    }));
  const commands = COMMANDS.map(({ name, help, brief, values }) => ({
    name,
    help: brief?.(say) ?? help(say),
    options: options(OPTIONS.filter(({ of }) => of.includes(name)), name),
    values,
  }));
  return { commands, alone: options(OPTIONS.filter(({ alone }) => alone === true), "plan") };
}
