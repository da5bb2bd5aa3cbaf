/** What is thrown where no answer can be given. A mistake in a request is none of these: it gives an answer with the status `invalid`. */

import { say } from "./package-words.js";

/** What went wrong, for programs. */
export type PlannerErrorCode = "not-ready" | "not-loaded" | "crashed" | "disposed";

/** Every error of this package. `code` says which. */
export abstract class PlannerError extends Error {
  override readonly name = "PlannerError";
  abstract readonly code: PlannerErrorCode;
}

/** Something was called before the module was there. */
export class NotReadyError extends PlannerError {
  override readonly code = "not-ready";

  /** @internal */
  constructor(loader: string) {
    super(say("not-ready", { loader }));
  }
}

/** The module could not be fetched, or it is no WebAssembly of this package. `cause` says why. */
export class NotLoadedError extends PlannerError {
  override readonly code = "not-loaded";
  override readonly cause: unknown;

  /** @internal */
  constructor(cause: unknown) {
    super(say("module-not-loaded"));
    this.cause = cause;
  }
}

/** The module stopped. The next call starts it again. Please report it, with the request. */
export class CrashedError extends PlannerError {
  override readonly code = "crashed";
  override readonly cause: unknown;

  /** @internal */
  constructor(cause: unknown) {
    super(say("crashed"));
    this.cause = cause;
  }
}

/** A `Planner` was asked after its `dispose()`. */
export class DisposedError extends PlannerError {
  override readonly code = "disposed";

  /** @internal */
  constructor() {
    super(say("disposed"));
  }
}
