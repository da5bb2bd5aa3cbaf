import { plan } from "elasticache-upgrade-planner/inline";
import request from "../request.mjs";

document.querySelector("#answer").textContent = JSON.stringify(plan(request));
