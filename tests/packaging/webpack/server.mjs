import { plan } from "elasticache-upgrade-planner";
import request from "../request.mjs";

process.stdout.write(JSON.stringify(plan(request)));
