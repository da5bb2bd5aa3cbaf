// What docs/embedding.md tells people to write is what the sites that are tested here are made of.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { lines, pieces, section } from "../pages/embedding-page.mjs";
import { SITES } from "../sites.mjs";

const folder = (site) => fileURLToPath(new URL(`../${site.name}/`, import.meta.url));

for (const site of SITES) {
  test(`each piece of code is in the site as on the page: ${site.name}`, () => {
    const found = pieces(section(site.heading));
    expect(found.length).toBeGreaterThan(0);
    for (const { file, lines: wanted } of found) {
      expect(file, `no file is named before ${wanted[0]}`).toBeTruthy();
      const there = lines(readFileSync(join(folder(site), file), "utf8"));
      expect(`\n${there.join("\n")}\n`, file).toContain(`\n${wanted.join("\n")}\n`);
    }
  });

  test(`nothing about the planner is in the site that the page does not say of it: ${site.name}`, () => {
    const said = new Set(pieces(section(site.heading)).flatMap(({ lines }) => lines));
    const files = readdirSync(folder(site), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const undocumented = files.flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath ?? entry.path, entry.name), "utf8");
      return lines(text).filter((line) => line.includes("planner") && !said.has(line)).map((line) => `${entry.name}: ${line}`);
    });
    expect(undocumented).toEqual([]);
  });
}
