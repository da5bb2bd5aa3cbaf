/** Sentences by key, in a language. Each module imports the generated table of what it says itself, and no other. */

/** What names a sentence of a table. */
export type KeyOf<English> = keyof English & string;

/** The names in braces. */
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** What a sentence needs: nothing, or a value for each of its names. */
export type ParamsOf<English, K extends keyof English> = [Names<English[K]>] extends [never] ? [] : [Record<Names<English[K]>, string>];

/** Says a sentence. A name that it does not have, or one left out, does not compile. */
export type SayOf<English> = <K extends KeyOf<English>>(key: K, ...params: ParamsOf<English, K>) => string;

/** The language of whoever names none. */
export const REFERENCE = "en";

/** Says the sentences of a table in a language; one that is not there is the reference. */
export function saying<English extends Record<string, string>>(
  table: { readonly [REFERENCE]: English } & Readonly<Record<string, Record<KeyOf<English>, string>>>,
  language: unknown,
): SayOf<English> {
  const words: Record<string, string> = (typeof language === "string" && Object.hasOwn(table, language) && table[language]) || table[REFERENCE];
  return (key, ...[params]) => (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => (params as Record<string, string> | undefined)?.[name] ?? whole);
}
