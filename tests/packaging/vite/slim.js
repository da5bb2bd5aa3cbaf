import { init, plan } from "elasticache-upgrade-planner/slim";
import rules from "elasticache-upgrade-planner/rules.wasm?url";
import request from "../request.mjs";

await init(rules);
document.querySelector("#answer").textContent = JSON.stringify(plan(request));
