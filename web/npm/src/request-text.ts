/** From whatever a program passes as request to the JSON text that the core reads. */

import type { InputError } from "./generated/planner-types.js";

/** Deeper than any request, shallower than the stack. */
const DEEPEST = 64;

/** A value without a form in JSON, or one that JSON would silently turn into something else, such as a `Map` into `{}`. */
export interface Unfit {
  error: InputError;
}

/** The request as JSON text; a string is taken to be that already. */
export function requestText(request: unknown): string | Unfit {
  if (typeof request === "string") {
    return request;
  }
  try {
    return unfit(request, "", 0) ?? JSON.stringify(request) ?? "null";
  } catch {
    return refuse("", "cannot be read: it throws an error of its own");
  }
}

function unfit(value: unknown, path: string, depth: number): Unfit | undefined {
  switch (typeof value) {
    case "bigint":
      return refuse(path, "is a `bigint`", "write it as a number");
    case "function":
    case "symbol":
      return refuse(path, `is a ${typeof value}, which has no form in JSON`);
    case "number":
      return Number.isFinite(value) ? undefined : refuse(path, `is \`${value}\`, which has no form in JSON`);
    case "object":
      return value === null ? undefined : unfitObject(value, path, depth);
    default:
      return undefined;
  }
}

function unfitObject(value: object, path: string, depth: number): Unfit | undefined {
  if (depth > DEEPEST) {
    return refuse(path, "is nested too deep, or contains itself");
  }
  if (Array.isArray(value)) {
    return first(value.entries(), (index, item) => unfit(item, `${path}[${index}]`, depth + 1));
  }
  if ("toJSON" in value) {
    return undefined;
  }
  const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (kind !== "Object") {
    return refuse(path, `is a \`${kind}\``, "write it as a plain object or array");
  }
  return first(Object.entries(value), (key, item) => unfit(item, path === "" ? key : `${path}.${key}`, depth + 1));
}

function first<K, V>(entries: Iterable<[K, V]>, check: (key: K, value: V) => Unfit | undefined): Unfit | undefined {
  for (const [key, value] of entries) {
    const found = check(key, value);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function refuse(path: string, what: string, help?: string): Unfit {
  const subject = path === "" ? "the request" : `\`${path}\``;
  const error: InputError = { path, code: "not-json-data", message: `${subject} ${what}` };
  return { error: help === undefined ? error : { ...error, help } };
}
