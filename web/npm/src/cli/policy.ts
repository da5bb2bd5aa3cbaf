/** The file that `--policy` names. */

import { readFileSync } from "node:fs";

import { isObject } from "../defaults.js";
import type { PlanAnswer } from "../types.js";
import type { Known } from "./commands.js";
import { UsageError } from "./usage-error.js";

/** The parts of a goal that the file says. Each is checked here, once: a fleet would have the same error in every row. */
export function readPolicy(file: string, language: string | undefined, { planText }: Known): Record<string, unknown> {
  const { text, policy } = read(file);
  if (!isObject(policy)) {
    throw new UsageError("policy-no-object", { file });
  }
  // As text: an object would have lost what it says twice.
  const said = language === undefined ? "" : `"language":${JSON.stringify(language)},`;
  const { errors } = JSON.parse(planText(`{${said}"cluster":{},"goal":${text}}`)) as PlanAnswer;
  // The version can be that of `--to`, and the cluster is none of the policy's.
  const wrong = errors.filter(({ path, code }) => path.startsWith("goal") && !(path === "goal.version" && code === "missing-field"));
  if (wrong.length > 0) {
    const each = wrong.map(({ path, message, help }) => [`${path.replace(/^goal\.?/, "")}: ${message}`, help].filter((part) => part !== undefined).join("; "));
    throw new UsageError("policy-wrong", { file, errors: each.join("; ") });
  }
  return policy;
}

function read(file: string): { text: string; policy: unknown } {
  try {
    const text = readFileSync(file, "utf8").replace(/^\ufeff/, "");
    return { text, policy: JSON.parse(text) };
  } catch (cause) {
    throw new UsageError("policy-unreadable", { file, cause: cause instanceof Error ? cause.message : String(cause) });
  }
}
