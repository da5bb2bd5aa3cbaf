// The same package, taken in as CommonJS. Compiled, not run.
import planner = require("elasticache-upgrade-planner");
import { plan } from "elasticache-upgrade-planner/inline";
import { init } from "elasticache-upgrade-planner/slim";

const request: planner.PlanRequest = { cluster: { engine: "redis", version: "6.2" }, goal: { version: "7.1" } };
const answer: planner.PlanAnswer = plan(request);

export async function start(bytes: ArrayBuffer): Promise<string> {
  await init(bytes);
  return answer.status === "invalid" ? answer.errors[0].path : answer.summary;
}
