/** What all entry points have in common, once, so that they share one running planner. */

export * from "./api.js";
export { load } from "./load.js";
export { startWith } from "./module.js";
