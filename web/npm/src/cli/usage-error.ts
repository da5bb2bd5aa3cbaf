/** An error in the command line or in reading the input. */

import type { Key, Params, Say } from "./words.js";

/** It is said in a sentence for a person, once the language is known. */
export class UsageError<K extends Key = Key> extends Error {
  readonly say: (say: Say) => string;

  constructor(key: K, ...params: Params<K>) {
    super(key);
    this.say = (say) => say(key, ...params);
  }
}
