import rules from "elasticache-upgrade-planner/rules.wasm";
import { init, plan } from "elasticache-upgrade-planner/slim";

init(rules);

export default {
  async fetch(request) {
    return Response.json(plan(await request.text()));
  },
};
