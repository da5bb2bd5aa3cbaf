/** Programs that scripts for users call. */

import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

import { SCRIPT } from "./command.mjs";

/**
 * The search path of a shell in which `npx` runs this package's command, and `aws` prints what is given, by the name of its operation.
 * Without anything given, there is no such operation.
 */
export function pathWithCommands(folder, described) {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  symlinkSync(SCRIPT, join(bin, "elasticache-upgrade-planner"));
  writeFileSync(join(bin, "npx"), '#!/bin/sh\nexec "$@"\n');
  const printed = Object.entries(described).map(([operation, text]) => `  ${operation}) cat <<'END'\n${text}\nEND\n  ;;\n`);
  writeFileSync(join(bin, "aws"), `#!/bin/sh\ncase $2 in\n${printed.join("")}  *) exit 252 ;;\nesac\n`);
  for (const name of ["npx", "aws"]) {
    chmodSync(join(bin, name), 0o755);
  }
  return [bin, process.env.PATH].join(delimiter);
}
