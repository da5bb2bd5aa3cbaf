import { init, plan } from "elasticache-upgrade-planner";
import request from "../request.mjs";

await init();
document.querySelector("#answer").textContent = JSON.stringify(plan(request));
