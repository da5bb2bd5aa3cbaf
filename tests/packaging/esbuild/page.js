import { init, plan } from "elasticache-upgrade-planner";
import rules from "elasticache-upgrade-planner/rules.wasm";
import request from "../request.mjs";

await init(new URL(rules, import.meta.url));
document.querySelector("#answer").textContent = JSON.stringify(plan(request));
