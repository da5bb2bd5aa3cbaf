/** A running instance of the module, with memory of its own. It holds nothing between calls, so that it can be replaced at any time. */

import {
  begin,
  catalogue,
  enter,
  explainError,
  formats,
  guides,
  importDescriptions,
  imports,
  plan,
  planFleet,
  planText,
  render,
  renderExplanation,
  renderFleet,
  renderImport,
  shells,
} from "./core.js";
import { CrashedError, DisposedError, NotLoadedError, PlannerError } from "./errors.js";
import { module } from "./module.js";

/** What the module offers to this package. Not the whole glue, whose own loader bundlers would take along, and the module with it. */
const core = { plan, planText, render, importDescriptions, renderImport, explainError, renderExplanation, planFleet, renderFleet, formats, shells, guides, catalogue };

/** A huge text leaves as much memory behind, and WebAssembly gives none back. */
const MEMORY_KEPT = 64 * 1024 * 1024;

export class Instance {
  #running: WebAssembly.Instance | undefined;
  #disposed = false;

  /** Calls the module. If it stops, the next call finds a fresh one. */
  call<T>(use: (offered: typeof core) => T): T {
    if (this.#disposed) {
      throw new DisposedError();
    }
    const running = this.#running ?? start();
    this.#running = undefined;
    try {
      enter(running);
      const result = use(core);
      this.#running = isSpent(running) ? undefined : running;
      return result;
    } catch (cause) {
      throw new CrashedError(cause);
    }
  }

  /** Takes over an instance that was started elsewhere, if none is here. */
  adopt(running: WebAssembly.Instance): void {
    this.#running ??= running;
  }

  dispose(): void {
    this.#running = undefined;
    this.#disposed = true;
  }
}

/** The instance behind the plain functions. */
export const shared = new Instance();

function start(): WebAssembly.Instance {
  try {
    const started = new WebAssembly.Instance(module(), imports());
    begin(started);
    return started;
  } catch (cause) {
    throw cause instanceof PlannerError ? cause : new NotLoadedError(cause);
  }
}

function isSpent({ exports }: WebAssembly.Instance): boolean {
  return (exports["memory"] as WebAssembly.Memory).buffer.byteLength > MEMORY_KEPT;
}
