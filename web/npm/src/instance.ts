/** Running instances of the modules, with memory of their own. They hold nothing between calls, so that each can be replaced at any time. */

import { CrashedError, DisposedError, NotLoadedError, PlannerError } from "./errors.js";
import { type Module, type Rules, rules, type Tools, tools } from "./module.js";

/** A huge text leaves as much memory behind, and WebAssembly gives none back. */
const MEMORY_KEPT = 64 * 1024 * 1024;

/** Both modules, running: what a planner has of its own. */
export class Instance {
  readonly #rules = new Running(rules);
  readonly #tools = new Running(tools);
  #disposed = false;

  /** Calls the module that plans. If it stops, the next call finds a fresh one. */
  call<T>(use: (offered: Rules) => T): T {
    return this.#of(this.#rules).call(use);
  }

  /** Calls the module that reads and writes; the same holds. */
  callTools<T>(use: (offered: Tools) => T): T {
    return this.#of(this.#tools).call(use);
  }

  /** Takes over what was started elsewhere. */
  adopt(module: Module<unknown>, running: WebAssembly.Instance): void {
    (module === tools ? this.#tools : this.#rules).adopt(running);
  }

  dispose(): void {
    this.#rules.stop();
    this.#tools.stop();
    this.#disposed = true;
  }

  #of<T>(running: T): T {
    if (this.#disposed) {
      throw new DisposedError();
    }
    return running;
  }
}

/** One module, running. */
class Running<Offered> {
  #instance: WebAssembly.Instance | undefined;

  constructor(readonly module: Module<Offered>) {}

  call<T>(use: (offered: Offered) => T): T {
    const instance = this.#instance ?? this.#start();
    this.#instance = undefined;
    try {
      this.module.glue.enter(instance);
      const result = use(this.module.offered);
      this.#instance = isSpent(instance) ? undefined : instance;
      return result;
    } catch (cause) {
      throw new CrashedError(cause);
    }
  }

  /** If none is here. */
  adopt(instance: WebAssembly.Instance): void {
    this.#instance ??= instance;
  }

  stop(): void {
    this.#instance = undefined;
  }

  #start(): WebAssembly.Instance {
    try {
      const started = new WebAssembly.Instance(this.module.compiled, this.module.glue.imports());
      this.module.glue.begin(started);
      return started;
    } catch (cause) {
      throw cause instanceof PlannerError ? cause : new NotLoadedError(cause);
    }
  }
}

/** The instance behind the plain functions. */
export const shared = new Instance();

function isSpent({ exports }: WebAssembly.Instance): boolean {
  return (exports["memory"] as WebAssembly.Memory).buffer.byteLength > MEMORY_KEPT;
}
