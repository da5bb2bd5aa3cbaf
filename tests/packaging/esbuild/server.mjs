import { importDescriptions, plan } from "elasticache-upgrade-planner";
import request from "../request.mjs";

if (importDescriptions("[]").status !== "empty") throw new Error("the second module does not read");
process.stdout.write(JSON.stringify(plan(request)));
