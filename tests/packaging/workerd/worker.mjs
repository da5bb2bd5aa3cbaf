import { plan } from "elasticache-upgrade-planner";

export default {
  async fetch(request) {
    return Response.json(plan(await request.text()));
  },
};
