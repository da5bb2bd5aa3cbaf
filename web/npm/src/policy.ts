/** What holds for every goal of a fleet, said once. */

import { isObject, under } from "./defaults.js";
import type { Prepare } from "./operations.js";
import { repeatsAName } from "./repeats.js";
import type { Goal, PlanRequest } from "./types.js";

/** Parts of a goal, in the words of the request. What a goal says itself counts, part by part and limit by limit. */
export type Policy = Partial<Goal>;

/** A request of a fleet. With a policy, it can leave its goal to that, or parts of it. */
export type FleetRequest = PlanRequest | (Omit<PlanRequest, "goal"> & { goal?: Policy }) | string;

/** What holds for all requests of a fleet. */
export interface FleetOptions {
  /** Parts of every goal. What a request says itself counts, part by part and limit by limit. */
  policy?: Policy;
}

/**
 * Puts a policy below a goal. What is no object is passed on unchanged, for the core to say what is wrong with it.
 *
 * @internal
 */
export function underPolicy(goal: unknown, policy: Policy | Record<string, unknown>): unknown {
  if (!isObject(goal)) {
    return goal;
  }
  const whole = under(goal, policy);
  const [said, limits] = [goal["limits"] ?? {}, policy["limits"]];
  return isObject(said) && isObject(limits) ? { ...whole, limits: under(said, limits) } : whole;
}

/**
 * Puts a policy into requests, with a goal or without.
 *
 * @internal
 */
export function withPolicy(policy: Policy): Prepare {
  return (text) => {
    let request: unknown;
    try {
      request = JSON.parse(text);
    } catch {
      return text;
    }
    return isObject(request) && !repeatsAName(text) ? JSON.stringify({ ...request, goal: underPolicy(request["goal"] ?? {}, policy) }) : text;
  };
}
