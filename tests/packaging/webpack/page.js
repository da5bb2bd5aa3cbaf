import { importDescriptions, init, loadTools, plan } from "elasticache-upgrade-planner";
import request from "../request.mjs";

await init();
await loadTools();
if (importDescriptions("[]").status !== "empty") throw new Error("the second module does not read");
document.querySelector("#answer").textContent = JSON.stringify(plan(request));
