/** Every sentence of the shell. Those of the planner come from the inside. */

export const text = {
  open: "Open the ElastiCache Upgrade Planner",
  waiting: "ElastiCache Upgrade Planner",
  refused: "this page or this browser does not let WebAssembly run; the page's policy needs `script-src 'wasm-unsafe-eval'`",
  notLoaded: "cannot be loaded: ",
  integrity: "is another file than the one that belongs to this version, or the page's policy refuses it: ",
  stopped: "the planner stopped: ",
  noObject: "it is not an object",
};
