/** The modules of this package, compiled: each once for all instances, from wherever the entry point has it. */

import * as rulesGlue from "./core.js";
import { NotReadyError } from "./errors.js";
import * as toolsGlue from "./tools.js";

/** What wasm-bindgen's glue offers for several instances; `build/glue.mjs` adds it. */
interface Glue {
  imports(): WebAssembly.Imports;
  begin(instance: WebAssembly.Instance): void;
  enter(instance: WebAssembly.Instance): void;
}

/** One of them. */
export class Module<Offered> {
  #compiled: WebAssembly.Module | undefined;
  #compile: () => WebAssembly.Module;
  /** The first load, while it goes on and after it. */
  loading: Promise<void> | undefined;

  /**
   * @param glue wasm-bindgen's
   * @param offered what it offers to this package. Not the whole glue, whose own loader bundlers would take along, and the module with it.
   * @param loader what a program calls first where the module cannot start unasked
   */
  constructor(
    readonly glue: Glue,
    readonly offered: Offered,
    loader: string,
  ) {
    this.#compile = () => {
      throw new NotReadyError(loader);
    };
  }

  /** An entry point that can start unasked says how. */
  startWith(compiler: () => WebAssembly.Module): void {
    this.#compile = compiler;
  }

  /** An entry point that had to wait says when the module is there. */
  provide(module: WebAssembly.Module): void {
    this.#compiled ??= module;
  }

  get isProvided(): boolean {
    return this.#compiled !== undefined;
  }

  get compiled(): WebAssembly.Module {
    this.#compiled ??= this.#compile();
    return this.#compiled;
  }
}

const { plan, planText, planFleet, renderFleet, shells, guides, catalogue } = rulesGlue;

/** The first: it plans. */
export const rules = new Module(rulesGlue, { plan, planText, planFleet, renderFleet, shells, guides, catalogue }, "init()");

const { render, importDescriptions, renderImport, explainError, renderExplanation, formats } = toolsGlue;

/** The second: it reads what people paste, and writes what they carry away. */
export const tools = new Module(toolsGlue, { render, importDescriptions, renderImport, explainError, renderExplanation, formats }, "loadTools()");

export type Rules = typeof rules.offered;
export type Tools = typeof tools.offered;
