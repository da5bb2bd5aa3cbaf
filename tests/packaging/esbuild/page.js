import { importDescriptions, init, loadTools, plan } from "elasticache-upgrade-planner";
import rules from "elasticache-upgrade-planner/rules.wasm";
import tools from "elasticache-upgrade-planner/tools.wasm";
import request from "../request.mjs";

await init(new URL(rules, import.meta.url));
await loadTools(new URL(tools, import.meta.url));
if (importDescriptions("[]").status !== "empty") throw new Error("the second module does not read");
document.querySelector("#answer").textContent = JSON.stringify(plan(request));
