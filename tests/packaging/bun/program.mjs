import { plan } from "elasticache-upgrade-planner";
import request from "../request.mjs";

console.log(JSON.stringify(plan(request)));
