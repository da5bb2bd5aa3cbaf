/** The glue, run as a script of its own: hands what the module can do to the element that asked for it. */

import type { GlueScript } from "./shell/loader.js";
import init, { mount, planText } from "./generated/widget.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
(document.currentScript as GlueScript).inside = { sheet, mount, planText, start: (module) => init({ module_or_path: module }) };
