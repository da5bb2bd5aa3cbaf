/** The sentences of the package itself, which programs see. They are in `crates/messages/data/<language>/npm.toml`. */

import { WORDS } from "./generated/package-words.js";
import { REFERENCE, type SayOf, saying } from "./words.js";

/** In a language; one that is not there, or none, is the reference. */
export function sayIn(language: unknown): SayOf<(typeof WORDS)["en"]> {
  return saying(WORDS, language);
}

/** What is thrown is for programmers, and nobody has named a language. */
export const say = sayIn(REFERENCE);
