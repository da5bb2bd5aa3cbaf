/** The sentences of the command line, in a language. They are in `crates/messages/data/<language>/cli.toml`. */

import { WORDS } from "../generated/words.js";
import { type KeyOf, type ParamsOf, type SayOf, saying } from "../words.js";

export { REFERENCE } from "../words.js";

type English = (typeof WORDS)["en"];

/** What names a sentence. */
export type Key = KeyOf<English>;

/** What a sentence needs. */
export type Params<K extends Key> = ParamsOf<English, K>;

export type Say = SayOf<English>;

export const LANGUAGES: readonly string[] = Object.keys(WORDS);

/** Says sentences in a language; one that is not there is the reference. */
export function sayIn(language: string): Say {
  return saying(WORDS, language);
}

/** Names for a sentence: `one`, `other`. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
