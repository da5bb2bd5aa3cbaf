import { plan } from "elasticache-upgrade-planner";

export const runtime = "edge";

export async function POST(request) {
  return Response.json(plan(await request.text()));
}
