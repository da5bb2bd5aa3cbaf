import { plan } from "elasticache-upgrade-planner/inline";
import request from "../request.mjs";

console.log(JSON.stringify(plan(request)));
