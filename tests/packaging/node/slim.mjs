import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { init, plan } from "elasticache-upgrade-planner/slim";
import request from "../request.mjs";

const { resolve } = createRequire(import.meta.url);
init(new WebAssembly.Module(readFileSync(resolve("elasticache-upgrade-planner/rules.wasm"))));
process.stdout.write(JSON.stringify(plan(request)));
