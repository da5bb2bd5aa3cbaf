/** Exit statuses, for scripts and pipelines. */

import type { ExplainAnswer, FleetRow, ImportAnswer, PlanAnswer, Status, Verdict } from "../types.js";

export const DONE = 0;
/** Blocked, conditional, no option; an import that lacks something; or an error that is unknown. */
export const NOT_YET = 1;
/** The request, the file or the command line cannot be understood. */
export const INVALID = 2;

/** The planner stopped, or its output cannot be written: nothing is known of the request. The number is that of `sysexits.h`. */
export const FAILED = 70;

export type ExitStatus = typeof DONE | typeof NOT_YET | typeof INVALID | typeof FAILED;

export function statusOfPlan({ status, direct }: PlanAnswer): ExitStatus {
  return statusOf(status, direct?.verdict);
}

/** One cluster of a fleet. */
export function statusOfRow({ status, verdict }: FleetRow): ExitStatus {
  return statusOf(status, verdict);
}

function statusOf(status: Status, verdict: Verdict | undefined): ExitStatus {
  switch (status) {
    case "invalid":
      return INVALID;
    case "planned":
    case "up-to-date":
      return verdict === "blocked" ? NOT_YET : DONE;
    default:
      return NOT_YET;
  }
}

export function statusOfImport(answer: ImportAnswer): ExitStatus {
  switch (answer.status) {
    case "imported":
      return DONE;
    case "incomplete":
      return NOT_YET;
    default:
      return INVALID;
  }
}

export function statusOfExplanation(answer: ExplainAnswer): ExitStatus {
  switch (answer.status) {
    case "explained":
      return DONE;
    case "incomplete":
    case "unknown":
      return NOT_YET;
    default:
      return INVALID;
  }
}

export function worse(one: ExitStatus, other: ExitStatus): ExitStatus {
  return one > other ? one : other;
}
