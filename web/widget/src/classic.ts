/** For `<script src="…" defer>`: wherever the script is, and whatever it was renamed to, its files are beside it. */

import { define } from "./shell/element.js";
import { filesIn } from "./shell/loader.js";

const script = document.currentScript as HTMLScriptElement | null;
const assets = script?.dataset["assets"];
const base = (assets ? new URL(assets.replace(/\/?$/, "/"), document.baseURI) : new URL(".", script?.src ?? document.baseURI)).href;
define({ base, files: { ...filesIn(base), nonce: script?.nonce } }, script?.dataset["name"]);
