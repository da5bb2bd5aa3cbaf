/** The types of this package. All but the unions here are made from the Rust types. */

import type * as Generated from "./generated/planner-types.js";

export type * from "./generated/planner-types.js";

/** The answer to a request that can be understood. */
export type ValidAnswer = Omit<Generated.PlanAnswer, "status" | "errors"> & {
  status: Exclude<Generated.Status, "invalid">;
  errors: [];
};

/** The answer to a request that cannot be understood: `errors` says where and why. */
export type InvalidAnswer = Omit<Generated.PlanAnswer, "status" | "errors" | "strategies"> & {
  status: "invalid";
  errors: [Generated.InputError, ...Generated.InputError[]];
  strategies: [];
};

/** An answer; `status` tells which. */
export type PlanAnswer = ValidAnswer | InvalidAnswer;
