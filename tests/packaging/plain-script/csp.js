import { init, plan } from "./planner/browser.js";
import request from "./request.mjs";

await init();
document.querySelector("#answer").textContent = JSON.stringify(plan(request));
