// docs/embedding.md, taken apart: what it says for each kind of site, and the pieces of files in it.
import { readFileSync } from "node:fs";

/** The whole page; `break.mjs` has a changed one. */
export const text = readFileSync(process.env.EMBEDDING_PAGE ?? new URL("../../../docs/embedding.md", import.meta.url), "utf8");

/** The text under a heading, up to the next one of its rank. */
export function section(heading) {
  const start = text.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`docs/embedding.md has no section \`${heading}\``);
  const end = text.indexOf("\n## ", start + 1);
  return text.slice(start, end < 0 ? undefined : end);
}

/** The pieces of files: the last name in the paragraph before each block of code, and the block. */
export function pieces(section) {
  const blocks = section.matchAll(/((?:^[^\n]+\n)*)\n*^```\w*\n(.*?)^```$/gms);
  return [...blocks].map(([, before, code]) => ({ file: before.match(/`([^`]+)`[^`]*$/)?.[1], lines: lines(code) }));
}

/** Without indentation, which depends on what is around, and without empty lines. */
export function lines(code) {
  return code.split("\n").map((line) => line.trim()).filter(Boolean);
}
