// Made from crates/messages/data by `cargo xtask generate`. Do not edit.

/** The sentences of every language, by key. */
export const WORDS = {
  en: {
    "integrity": "does not belong to this version, or the Content Security Policy blocks it: {address}",
    "loading": "ElastiCache Upgrade Planner",
    "no-object": "expected an object",
    "not-loaded": "cannot be loaded: {address}",
    "open": "Open the ElastiCache Upgrade Planner",
    "refused": "the page or the browser blocks WebAssembly; allow `script-src 'wasm-unsafe-eval'` in the Content Security Policy of the page",
    "stopped": "the planner stopped: {cause}",
  },
} as const;
