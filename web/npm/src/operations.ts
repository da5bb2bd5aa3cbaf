/** What can be asked of an instance. */

import { NotLoadedError } from "./errors.js";
import type { InputError } from "./generated/planner-types.js";
import type { Instance } from "./instance.js";
import { say } from "./package-words.js";
import { requestText } from "./request-text.js";
import type { ExplainAnswer, FleetFormat, Format, ImportAnswer, InvalidAnswer, PlanAnswer, RenderOptions } from "./types.js";

/** Changes the JSON text of a request before it is read. */
export type Prepare = (text: string) => string;

export function plan(instance: Instance, request: unknown, prepare: Prepare): PlanAnswer {
  const text = requestText(request);
  return typeof text === "string" ? instance.call((core) => core.plan(prepare(text)) as PlanAnswer) : invalid(instance, text.error);
}

export function planText(instance: Instance, request: unknown, prepare: Prepare): string {
  const text = requestText(request);
  return typeof text === "string" ? instance.call((core) => core.planText(prepare(text))) : JSON.stringify(invalid(instance, text.error));
}

export function render(instance: Instance, request: unknown, format: Format, { option, shell, link }: RenderOptions, prepare: Prepare): string {
  const text = requestText(request);
  const given = typeof text === "string" ? prepare(text) : "null";
  const answer = instance.call((core) => core.planText(given));
  return written(format, instance.callTools((tools) => tools.render(given, answer, String(format), option, shell, link) as string | InputError | undefined));
}

export function importDescriptions(instance: Instance, text: unknown, language: string): ImportAnswer {
  const given = requestText(text);
  return instance.callTools((tools) => tools.importDescriptions(typeof given === "string" ? given : "", language) as ImportAnswer);
}

export function renderImport(instance: Instance, text: unknown, format: Format, language: string): string {
  const given = requestText(text);
  return written(format, instance.callTools((tools) => tools.renderImport(typeof given === "string" ? given : "", String(format), language)));
}

export function explainError(instance: Instance, text: unknown, language: string): ExplainAnswer {
  const given = requestText(text);
  return instance.callTools((tools) => tools.explainError(typeof given === "string" ? given : "", language) as ExplainAnswer);
}

export function renderExplanation(instance: Instance, text: unknown, format: Format, language: string): string {
  const given = requestText(text);
  return written(format, instance.callTools((tools) => tools.renderExplanation(typeof given === "string" ? given : "", String(format), language)));
}

/** A format, option or shell that does not exist is a mistake in the program, not in a request; modules of two versions are one in how it was put together. */
export function written(format: Format | FleetFormat, text: string | InputError | undefined): string {
  if (text === undefined) {
    throw new RangeError(say("no-such-format", { format: String(format) }));
  }
  if (typeof text === "string") {
    return text;
  }
  const reason = [text.message, text.help].filter((part) => part !== undefined).join("; ");
  throw text.code === "other-rules" ? new NotLoadedError(new Error(reason)) : new RangeError(reason);
}

/** The core's answer to no request at all, with the mistake that was found before it. */
function invalid(instance: Instance, error: InputError): PlanAnswer {
  return { ...instance.call((core) => core.plan("null") as InvalidAnswer), errors: [error] };
}
