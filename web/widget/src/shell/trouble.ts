/** Why there is no planner, or not the one asked for. */

export type ErrorCode = "invalid-request" | "integrity" | "not-loaded" | "stopped" | "wasm-refused";

export class Trouble extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}
