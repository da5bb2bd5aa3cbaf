// What axe finds on a page.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations of WCAG 2.2 A and AA, and of good practice: of the whole page, or of what a selector names. */
export async function violations(page, selector) {
  // Through the debugger: the page's own policy forbids scripts from elsewhere, and is not changed.
  await page.evaluate(axe);
  return page.evaluate(async (selector) => {
    const result = await window.axe.run(selector ?? document, {
      runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
      rules: { "target-size": { enabled: true } },
    });
    return result.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.join(" ")).join("; ")}`);
  }, selector);
}
