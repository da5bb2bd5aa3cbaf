import { importDescriptions, init, loadTools, plan } from "elasticache-upgrade-planner/slim";
import rules from "elasticache-upgrade-planner/rules.wasm?url";
import tools from "elasticache-upgrade-planner/tools.wasm?url";
import request from "../request.mjs";

await init(rules);
await loadTools(tools);
if (importDescriptions("[]").status !== "empty") throw new Error("the second module does not read");
document.querySelector("#answer").textContent = JSON.stringify(plan(request));
