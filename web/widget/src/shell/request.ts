/** The request that attributes and properties make. */

import type { PlanRequest } from "./types.js";

/** A request as the page states it, with what is wrong with it. */
export interface Stated {
  request: PlanRequest;
  broken?: string | undefined;
}

/** An object, or its JSON text; throws where it is neither, without a message where it is no object. */
export function parsed(given: unknown): Record<string, object> {
  const value: unknown = typeof given === "string" ? JSON.parse(given) : JSON.parse(JSON.stringify(given));
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error();
  return value as Record<string, object>;
}

/** The base with the short attributes over it. */
export function composed(base: Record<string, object>, attribute: (name: string) => string | null): PlanRequest {
  const over = (field: string, name: string) => {
    const value = attribute(name);
    return value === null ? {} : { [field]: value };
  };
  // What a page leaves out is the planner's to complain of.
  const request: object = {
    ...base,
    ...over("guide", "guide"),
    cluster: { ...base["cluster"], ...over("kind", "kind"), ...over("engine", "engine"), ...over("version", "from") },
    goal: { ...base["goal"], ...over("version", "to") },
  };
  return request as PlanRequest;
}

/** The fragment of the full page's address that holds a request. */
export function fragment(request: PlanRequest): string {
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const coded = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `#r=${coded.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")}`;
}
