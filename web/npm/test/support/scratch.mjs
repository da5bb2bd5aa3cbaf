/** A folder where a user's program could be. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const PACKAGE = fileURLToPath(new URL("../..", import.meta.url));

/** A fresh folder outside the repository with the package in `node_modules`; gone when the test ends. */
export function scratch(test) {
  const folder = mkdtempSync(join(tmpdir(), "elasticache-upgrade-planner-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(PACKAGE, join(folder, "node_modules/elasticache-upgrade-planner"), "junction");
  test.after(() => rmSync(folder, { recursive: true }));
  return folder;
}
