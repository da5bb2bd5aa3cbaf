import { plan } from "elasticache-upgrade-planner";

export async function POST(request) {
  return Response.json(plan(await request.text()));
}
