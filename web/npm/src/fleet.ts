/** Many clusters at once. */

import type { Instance } from "./instance.js";
import { type Prepare, written } from "./operations.js";
import { type FleetOptions, type FleetRequest, withPolicy } from "./policy.js";
import { requestText } from "./request-text.js";
import type { FleetAnswer, FleetFormat } from "./types.js";

/** The formats that a fleet is written in. */
export const FLEET_FORMATS = Object.keys({ json: true, ndjson: true, csv: true, markdown: true } satisfies Record<FleetFormat, true>) as readonly FleetFormat[];

export function planFleet(instance: Instance, requests: Iterable<FleetRequest>, options: FleetOptions): FleetAnswer {
  const text = lines(requests, options);
  return instance.call((core) => core.planFleet(text) as FleetAnswer);
}

export function renderFleet(instance: Instance, requests: Iterable<FleetRequest>, format: FleetFormat, language: string, options: FleetOptions): string {
  const text = lines(requests, options);
  return written(format, instance.call((core) => core.renderFleet(text, String(format), language)));
}

/** One request a line; what is no request is a line that the core says what is wrong with. */
function lines(requests: Iterable<FleetRequest>, { policy }: FleetOptions): string {
  const prepare: Prepare = policy === undefined ? (text) => text : withPolicy(policy);
  return [...requests].map((request) => line(request, prepare)).join("\n");
}

function line(request: FleetRequest, prepare: Prepare): string {
  const text = requestText(request);
  return typeof text === "string" && text.trim() !== "" ? prepare(text).replace(/[\r\n]+/g, " ") : "null";
}
