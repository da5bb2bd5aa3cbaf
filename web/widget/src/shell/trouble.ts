/** Why there is no planner, or not the one asked for. */

export type ErrorCode = "invalid-request" | "integrity" | "not-loaded" | "stopped" | "wasm-refused";

/** What goes wrong before the planner is there, or in the middle of something. */
export type LoadError = Exclude<ErrorCode, "invalid-request">;

/** The element says it, in its language. */
export class Trouble extends Error {
  constructor(
    readonly code: LoadError,
    readonly address = "",
  ) {
    super(code);
  }
}
