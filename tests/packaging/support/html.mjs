/** The page around a script that a bundler made. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Writes `<name>.html` beside `<name>.js`, for each name. */
export async function pagesAround(folder, names) {
  for (const name of names) {
    const html = `<!doctype html><title>${name}</title><link rel="icon" href="data:,"><pre id="answer"></pre><script type="module" src="${name}.js"></script>`;
    await writeFile(join(folder, `${name}.html`), html);
  }
}
