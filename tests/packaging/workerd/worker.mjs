import { importDescriptions, plan } from "elasticache-upgrade-planner";

export default {
  async fetch(request) {
    if (importDescriptions("[]").status !== "empty") throw new Error("the second module does not read");
    return Response.json(plan(await request.text()));
  },
};
