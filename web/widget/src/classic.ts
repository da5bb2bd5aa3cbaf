/** For `<script src="…" defer>`: wherever the script stands, and whatever it was renamed to, its files are beside it. */

import { define } from "./shell/element.js";

const script = document.currentScript as HTMLScriptElement | null;
const base = new URL(script?.dataset["assets"]?.replace(/\/?$/, "/") ?? ".", script?.dataset["assets"] ? document.baseURI : (script?.src ?? document.baseURI)).href;
define(
  { base, files: { glue: `${base}${VERSION}/planner.js`, module: `${base}${VERSION}/planner.wasm`, nonce: script?.nonce } },
  script?.dataset["name"],
);
