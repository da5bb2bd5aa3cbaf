/** What every entry point offers. */

import type { InputError } from "./generated/planner-types.js";
import { call } from "./instance.js";
import { requestText } from "./request-text.js";
import type { Catalogue, GuideInfo, ImportAnswer, InvalidAnswer, PlanAnswer, PlanRequest } from "./types.js";

export { PlannerError, type PlannerErrorCode } from "./errors.js";
export type * from "./types.js";

/**
 * Plans an upgrade.
 *
 * Never throws for a mistake in the request: the answer then has the status `invalid` and says what to mend.
 *
 * @param request the request, or its JSON text
 */
export function plan(request: PlanRequest | string): PlanAnswer {
  const text = requestText(request);
  return typeof text === "string" ? call((core) => core.plan(text) as PlanAnswer) : invalid(text.error);
}

/**
 * Like `plan`, but gives the answer as JSON text: the same bytes on every platform for the same request and rules version.
 *
 * @param request the request, or its JSON text
 */
export function planText(request: PlanRequest | string): string {
  const text = requestText(request);
  return typeof text === "string" ? call((core) => core.planText(text)) : JSON.stringify(invalid(text.error));
}

/**
 * The plan as a Markdown document.
 *
 * @param request the request, or its JSON text
 */
export function markdown(request: PlanRequest | string): string {
  const text = requestText(request);
  return call((core) => core.markdown(typeof text === "string" ? text : "null"));
}

/**
 * Reads what AWS prints about clusters, for example `aws elasticache describe-replication-groups`: one document or several,
 * one after the other. The clusters found fit into `plan`; what the documents do not say is listed with the command that prints it.
 */
export function importDescriptions(text: string): ImportAnswer {
  const given = requestText(text);
  return call((core) => core.importDescriptions(typeof given === "string" ? given : "") as ImportAnswer);
}

/** The dated guides whose rules a request can ask for. */
export function guides(): GuideInfo[] {
  return call((core) => core.guides() as GuideInfo[]);
}

/** What the rules know: engines and versions, node types, Regions, and AWS's words as ranges of seconds. */
export function catalogue(): Catalogue {
  return call((core) => core.catalogue() as Catalogue);
}

/** The core's answer to no request at all, with the mistake that was found before it. */
function invalid(error: InputError): PlanAnswer {
  return { ...call((core) => core.plan("null") as InvalidAnswer), errors: [error] };
}
