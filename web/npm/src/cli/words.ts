/** The sentences of the command line, in a language. They are in `crates/messages/data/<language>/cli.toml`. */

import { WORDS } from "../generated/words.js";

type English = (typeof WORDS)["en"];

/** What names a sentence. */
export type Key = keyof English;

/** The names in braces. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** What a sentence needs: nothing, or a value for each of its names. */
export type Params<K extends Key> = [Names<English[K]>] extends [never] ? [] : [Record<Names<English[K]>, string>];

/** Says a sentence. A name that it does not have, or one left out, does not compile. */
export type Say = <K extends Key>(key: K, ...params: Params<K>) => string;

/** The language of whoever names none. */
export const REFERENCE = "en";

export const LANGUAGES: readonly string[] = Object.keys(WORDS);

/** Says sentences in a language; one that is not there is the reference. */
export function sayIn(language: string): Say {
  const words = Object.entries(WORDS).find(([name]) => name === language)?.[1] ?? WORDS[REFERENCE];
  return (key, ...[params]) =>
    words[key].replace(/\{(\w+)\}/g, (whole, name: string) => (params as Record<string, string> | undefined)?.[name] ?? whole);
}

/** Names for a sentence: `one`, `other`. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
