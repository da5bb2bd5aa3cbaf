import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { importDescriptions, init, loadTools, plan } from "elasticache-upgrade-planner/slim";
import request from "../request.mjs";

const { resolve } = createRequire(import.meta.url);
const compiled = (name) => new WebAssembly.Module(readFileSync(resolve(`elasticache-upgrade-planner/${name}.wasm`)));
init(compiled("rules"));
loadTools(compiled("tools"));
if (importDescriptions("[]").status !== "empty") throw new Error("the second module does not read");
process.stdout.write(JSON.stringify(plan(request)));
