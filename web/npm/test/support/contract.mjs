/** The lists of `docs/contract.md`. */

import { readFileSync } from "node:fs";

const page = readFileSync(new URL("../../../../docs/contract.md", import.meta.url), "utf8");

/** The words of a type, such as `Format`, in their order. */
export const wordsOf = (type) => JSON.parse(`[${page.match(new RegExp(`^type ${type} = (.*);$`, "m"))[1].replaceAll(" | ", ", ")}]`);
