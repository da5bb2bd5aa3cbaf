/** For `<script type="module">`, `import` and bundlers, which find the files by these two URLs and may move them. */

import { define as defineAt } from "./shell/element.js";

export type * from "./shell/types.js";

// `build.mjs` puts the version in, because bundlers only follow plain text.
const glue = new URL("./VERSION/planner.js", import.meta.url).href;
const module = new URL("./VERSION/planner.wasm", import.meta.url).href;
const end = `${VERSION}/planner.js`;
// A bundler that moved them took the page's folder nowhere.
const base = glue.endsWith(end) ? glue.slice(0, -end.length) : undefined;

/** This version. */
export const version: string = VERSION;

/** Makes the element known under another name, so that two versions can be on one page. */
export function define(name?: string): void {
  defineAt({ base, files: { glue, module, moved: !base } }, name);
}

define();
