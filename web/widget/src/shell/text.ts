/** The sentences of the shell, in the language of an element. Those of the planner come from the inside. */

import { WORDS } from "./words.js";

export type Words = Record<keyof (typeof WORDS)["en"], string>;

/** The sentences in a language: the one that is named, `de-CH`, else the one that it is a kind of, `de`, else English. */
export function wordsIn(language: string | null): Words {
  const all: Record<string, Words> = WORDS;
  return all[language ?? ""] ?? all[language?.split("-")[0] ?? ""] ?? WORDS.en;
}

/** A sentence with its one parameter. */
export const filled = (sentence: string, parameter: string): string => sentence.replace(/\{\w+\}/, () => parameter);
