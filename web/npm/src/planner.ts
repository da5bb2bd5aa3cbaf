/// <reference lib="esnext.disposable" preserve="true" />
/** A planner for many requests. */

import { fillIn, type PlannerDefaults } from "./defaults.js";
import { CrashedError } from "./errors.js";
import { Instance } from "./instance.js";
import * as operations from "./operations.js";
import type { ExplainAnswer, Format, ImportAnswer, PlanAnswer, PlanRequest, RenderOptions } from "./types.js";

/** A request, its JSON text, or either of them with a label of your own. */
export type PlanAllItem = PlanRequest | string | LabelledRequest;

/** A request under a name of your own. */
export interface LabelledRequest {
  label: string;
  request: PlanRequest | string;
}

/** The answer to one of many requests, or what went wrong with this one alone. */
export type PlanAllAnswer = Place & ({ ok: true; answer: PlanAnswer } | { ok: false; error: CrashedError });

/** Which request it was. */
export interface Place {
  /** Its position, counted from 0. */
  index: number;
  /** Its label; without one, the id of its cluster, if that is said. */
  label: string | undefined;
}

/** Plans with an instance, and so with memory, of its own, and puts the same defaults into every request. Has nothing that must be freed. */
export class Planner {
  readonly #instance = new Instance();
  readonly #prepare: operations.Prepare;

  /** @param defaults hold for every request that does not say them itself */
  constructor(defaults: PlannerDefaults = {}) {
    this.#prepare = fillIn(defaults);
  }

  /** Like the function `plan`. */
  plan(request: PlanRequest | string): PlanAnswer {
    return operations.plan(this.#instance, request, this.#prepare);
  }

  /** Like the function `planText`. */
  planText(request: PlanRequest | string): string {
    return operations.planText(this.#instance, request, this.#prepare);
  }

  /** Like the function `render`. */
  render(request: PlanRequest | string, format: Format, options: RenderOptions = {}): string {
    return operations.render(this.#instance, request, format, options, this.#prepare);
  }

  /** Like the function `importDescriptions`. */
  importDescriptions(text: string, language = "en"): ImportAnswer {
    return operations.importDescriptions(this.#instance, text, language);
  }

  /** Like the function `explainError`. */
  explainError(text: string, options: { language?: string } = {}): ExplainAnswer {
    return operations.explainError(this.#instance, text, options.language ?? "en");
  }

  /** Plans requests one after the other, each as soon as it is asked for. Should one make the module stop, the others are planned all the same. */
  async *planAll(requests: Iterable<PlanAllItem> | AsyncIterable<PlanAllItem>): AsyncGenerator<PlanAllAnswer, void, void> {
    let index = 0;
    for await (const item of requests) {
      const { label, request } = labelled(item);
      yield { index, label, ...this.#outcome(request) };
      index += 1;
    }
  }

  /** Gives the memory back before the garbage collector would. Calls after it throw. */
  dispose(): void {
    this.#instance.dispose();
  }

  /** Like `dispose`, for `using`. */
  declare [Symbol.dispose]: () => void;

  #outcome(request: PlanRequest | string): { ok: true; answer: PlanAnswer } | { ok: false; error: CrashedError } {
    try {
      return { ok: true, answer: this.plan(request) };
    } catch (error) {
      if (error instanceof CrashedError) {
        return { ok: false, error };
      }
      throw error;
    }
  }
}

// Older browsers have no such symbol.
if (typeof Symbol.dispose === "symbol") {
  Object.defineProperty(Planner.prototype, Symbol.dispose, { value: Planner.prototype.dispose });
}

function labelled(item: PlanAllItem): { label: string | undefined; request: PlanRequest | string } {
  if (typeof item === "object" && item !== null && "request" in item) {
    return item;
  }
  return { label: clusterId(item), request: item };
}

function clusterId(request: PlanRequest | string): string | undefined {
  try {
    const { cluster } = typeof request === "string" ? (JSON.parse(request) as PlanRequest) : request;
    return typeof cluster.id === "string" ? cluster.id : undefined;
  } catch {
    return undefined;
  }
}
