/** Many clusters at once. */

import type { Instance } from "./instance.js";
import { written } from "./operations.js";
import { requestText } from "./request-text.js";
import type { FleetAnswer, FleetFormat, PlanRequest } from "./types.js";

/** The formats that a fleet is written in. */
export const FLEET_FORMATS = Object.keys({ json: true, ndjson: true, csv: true, markdown: true } satisfies Record<FleetFormat, true>) as readonly FleetFormat[];

export function planFleet(instance: Instance, requests: Iterable<PlanRequest | string>): FleetAnswer {
  const text = lines(requests);
  return instance.call((core) => core.planFleet(text) as FleetAnswer);
}

export function renderFleet(instance: Instance, requests: Iterable<PlanRequest | string>, format: FleetFormat, language: string): string {
  const text = lines(requests);
  return written(format, instance.call((core) => core.renderFleet(text, String(format), language)));
}

/** One request a line; what is no request is a line that the core says what is wrong with. */
function lines(requests: Iterable<PlanRequest | string>): string {
  return [...requests].map(line).join("\n");
}

function line(request: PlanRequest | string): string {
  const text = requestText(request);
  return typeof text === "string" && text.trim() !== "" ? text.replace(/[\r\n]+/g, " ") : "null";
}
