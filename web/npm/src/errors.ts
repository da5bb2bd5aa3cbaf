/** What went wrong, for programs. A mistake in a request is none of these: it gives an answer with the status `invalid`. */
export type PlannerErrorCode =
  /** A function was called before `await init()` was done. */
  | "not-ready"
  /** The module could not be fetched, or it is no WebAssembly of this package. */
  | "not-loaded"
  /** The module stopped. The next call starts it anew. Please report it, with the request. */
  | "crashed";

/** Thrown where no answer can be given. */
export class PlannerError extends Error {
  override readonly name = "PlannerError";
  readonly code: PlannerErrorCode;

  constructor(code: PlannerErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
