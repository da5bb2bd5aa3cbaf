/** The glue, run as a script of its own: hands what the module can do to the element that asked for it. */

import type { GlueScript } from "./shell/loader.js";
import init, { mount, planText } from "./generated/widget.js";

/** One level below the heading above the element, as a part of that chapter. */
function level(place: HTMLElement): number {
  const { host } = place.getRootNode() as ShadowRoot;
  const page = host.getRootNode() as Document | ShadowRoot;
  const above = [...page.querySelectorAll("h1,h2,h3,h4,h5,h6")].filter(
    (heading) => heading.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING && heading.checkVisibility(),
  );
  return Math.min(Number(above.at(-1)?.localName.slice(1) ?? 1) + 1, 6);
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
(document.currentScript as GlueScript).inside = {
  sheet,
  planText,
  start: (module) => init({ module_or_path: module }),
  mount: (place, settings, tell) => mount(place, level(place), settings, tell),
};
