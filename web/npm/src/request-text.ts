/** From whatever a program passes as request to the JSON text that the core reads. */

import type { InputError } from "./generated/planner-types.js";
import { sayIn } from "./package-words.js";

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
    const found = unfit(request, "", 0);
    return found === undefined ? (JSON.stringify(request) ?? "null") : refuse(found, languageOf(request));
  } catch {
    return refuse({ path: "", what: "throws" }, undefined);
  }
}

/** What does not fit, and where. */
interface Found {
  path: string;
  what: "bigint" | "half-a-character" | "no-form" | "no-form-number" | "not-plain" | "throws" | "too-deep";
  /** The value or its type, where the sentence names it. */
  found?: string;
}

/** What to write instead, where that is not plain. */
const HELP = { bigint: "bigint-help", "half-a-character": "half-a-character-help", "not-plain": "not-plain-help" } as const;

function unfit(value: unknown, path: string, depth: number): Found | undefined {
  switch (typeof value) {
    case "bigint":
      return { path, what: "bigint" };
    case "function":
    case "symbol":
      return { path, what: "no-form", found: typeof value };
    case "string":
      return /\p{Surrogate}/u.test(value) ? { path, what: "half-a-character" } : undefined;
    case "number":
      return Number.isFinite(value) ? undefined : { path, what: "no-form-number", found: String(value) };
    case "object":
      return value === null ? undefined : unfitObject(value, path, depth);
    default:
      return undefined;
  }
}

function unfitObject(value: object, path: string, depth: number): Found | undefined {
  if (depth > DEEPEST) {
    return { path, what: "too-deep" };
  }
  if (Array.isArray(value)) {
    return first(value.entries(), (index, item) => unfit(item, `${path}[${index}]`, depth + 1));
  }
  if ("toJSON" in value) {
    return undefined;
  }
  const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (kind !== "Object") {
    return { path, what: "not-plain", found: kind };
  }
  return first(Object.entries(value), (key, item) => unfit(key, path, depth) ?? unfit(item, path === "" ? key : `${path}.${key}`, depth + 1));
}

function first<K, V>(entries: Iterable<[K, V]>, check: (key: K, value: V) => Found | undefined): Found | undefined {
  for (const [key, value] of entries) {
    const found = check(key, value);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** The language that the request itself names. */
function languageOf(request: unknown): unknown {
  return typeof request === "object" && request !== null && "language" in request ? request.language : undefined;
}

function refuse({ path, what, found = "" }: Found, language: unknown): Unfit {
  const say = sayIn(language);
  const subject = path === "" ? say("the-request") : `\`${path}\``;
  const error: InputError = { path, code: "not-json-data", message: say(what, { subject, found }) };
  return { error: what in HELP ? { ...error, help: say(HELP[what as keyof typeof HELP]) } : error };
}
