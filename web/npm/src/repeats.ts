/** Whether a JSON text says something twice, of which `JSON.parse` drops all but the last. */

const TOKENS = /"(?:[^"\\]|\\.)*"|[[\]{}:]/g;

/** Whether an object of the text has two values under one name. The text is JSON: what is none was refused before. */
export function repeatsAName(text: string): boolean {
  const open: Set<string>[] = [];
  let last = "";
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === "{" || token === "[") {
      open.push(new Set());
    } else if (token === "}" || token === "]") {
      open.pop();
    } else if (token === ":") {
      const names = open.at(-1);
      if (names?.has(last) === true) {
        return true;
      }
      names?.add(last);
    } else {
      last = JSON.parse(token) as string;
    }
  }
  return false;
}
