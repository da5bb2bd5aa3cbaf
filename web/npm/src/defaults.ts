/** What many requests have in common, said once. */

import type { Prepare } from "./operations.js";
import { repeatsAName } from "./repeats.js";
import type { Limits, PlanRequest } from "./types.js";

/** Holds for every request that does not say it itself. */
export interface PlannerDefaults extends Pick<PlanRequest, "guide" | "language" | "asOf" | "detail"> {
  /** What can be borne, limit by limit; the request has it in its goal. */
  limits?: Limits;
}

/**
 * Puts defaults into requests. What is no request is passed on unchanged, for the core to say what is wrong with it.
 *
 * @internal
 */
export function fillIn({ limits, ...defaults }: PlannerDefaults): Prepare {
  if (Object.keys({ ...defaults, ...limits }).length === 0) {
    return (text) => text;
  }
  return (text) => {
    const request = parsed(text);
    if (!isObject(request) || repeatsAName(text)) {
      return text;
    }
    const filled = under(request, defaults);
    const goal = filled["goal"];
    if (limits === undefined || !isObject(goal) || !isObject(goal["limits"] ?? {})) {
      return JSON.stringify(filled);
    }
    return JSON.stringify({ ...filled, goal: { ...goal, limits: under(goal["limits"] ?? {}, limits) } });
  };
}

/**
 * The defaults, and over them what is said; `null` says nothing.
 *
 * @internal
 */
export function under(said: object, defaults: object): Record<string, unknown> {
  const isSaid = ([key, value]: [string, unknown]) => value !== null || !(key in defaults);
  return { ...defaults, ...Object.fromEntries(Object.entries(said).filter(isSaid)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @internal */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
