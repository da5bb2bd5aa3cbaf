/** Every sentence of the shell. Those of the planner come from the inside. */

export const text = {
  open: "Open the ElastiCache Upgrade Planner",
  waiting: "ElastiCache Upgrade Planner",
  refused: "the page or the browser blocks WebAssembly; allow `script-src 'wasm-unsafe-eval'` in the Content Security Policy of the page",
  notLoaded: "cannot be loaded: ",
  integrity: "does not belong to this version, or the Content Security Policy blocks it: ",
  stopped: "the planner stopped: ",
  noObject: "expected an object",
};
