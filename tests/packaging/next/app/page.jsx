import { plan } from "elasticache-upgrade-planner";
import request from "../../request.mjs";

/** Planned on the server, for each visit anew. */
export const dynamic = "force-dynamic";

export default function Page() {
  return <pre id="answer">{JSON.stringify(plan(request))}</pre>;
}
