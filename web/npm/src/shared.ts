/** What all entry points have in common, once, so that they share what runs. */

export * from "./api.js";
export { load } from "./load.js";
export { rules, tools } from "./module.js";
