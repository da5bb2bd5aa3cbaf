// Made from crates/messages/data by `cargo xtask generate`. Do not edit.

/** The sentences of every language, by key. */
export const WORDS = {
  en: {
    "crashed": "the planner stopped; the next call restarts it",
    "disposed": "this planner was disposed; create another one",
    "module-not-loaded": "the WebAssembly module cannot be loaded; `cause` says why",
    "no-module": "{address} answers something else than WebAssembly, of the type `{type}`",
    "no-such-format": "unknown format `{format}`; `formats()` lists them",
    "not-ready": "the module for this is not loaded; call `await {loader}` first",
    "server": "the server",
    "server-refuses": "{address} answers {status}",
    "bigint": "{subject} is a `bigint`",
    "bigint-help": "write it as a number",
    "half-a-character": "{subject} has half of a character, a lone surrogate",
    "half-a-character-help": "cut texts between characters",
    "no-form": "{subject} is a {found}, which has no form in JSON",
    "no-form-number": "{subject} is `{found}`, which has no form in JSON",
    "not-plain": "{subject} is a `{found}`",
    "not-plain-help": "write it as a plain object or array",
    "the-request": "the request",
    "throws": "{subject} cannot be read: it throws an error of its own",
    "too-deep": "{subject} is nested too deep, or contains itself",
  },
} as const;
