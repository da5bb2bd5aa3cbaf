/** Brings the inside: the glue as a script, the module beside it, each with its hash. One instance serves a whole page. */

import { Trouble } from "./trouble.js";

/** A planner that is drawn. */
export interface Shown {
  update(settings: string): void;
  /** What is wrong with the settings, one error a line. */
  errors(): string;
  free(): void;
}

/** What the glue hands over. */
export interface Inside {
  sheet: CSSStyleSheet;
  start(module: WebAssembly.Module): Promise<unknown>;
  /** The core itself, for tests of this very module. */
  planText(request: string): string;
  mount(place: HTMLElement, settings: string, tell: (request: string, answer: string) => void): Shown | undefined;
}

/** Where the files of the inside are. */
export interface Files {
  glue: string;
  module: string;
  /** Set on the glue's script, where the page's policy goes by such. */
  nonce?: string | undefined;
  /** A bundler has moved the glue, and may have minified it once more: its hash is no longer ours to know. */
  moved?: boolean;
}

/** Where they are in a file set, by its folder. */
export function filesIn(base: string): Files {
  return { glue: `${base}${VERSION}/planner.js`, module: `${base}${VERSION}/planner.wasm` };
}

/** The script of the glue, which lays its exports on its own element: nothing global is needed. */
export type GlueScript = HTMLScriptElement & { inside?: Inside };

const running = new Map<string, Promise<Inside>>();

/** Whether the page and the browser let WebAssembly run: the smallest module there is. Asked before anything is loaded. */
export function refused(): boolean {
  try {
    return !new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return true;
  }
}

export function load(files: Files): Promise<Inside> {
  let inside = running.get(files.glue);
  if (!inside) {
    inside = start(files);
    running.set(files.glue, inside);
    // Another element, or this one added again, may try again.
    inside.catch(() => forget(files));
  }
  return inside;
}

/** The next element gets a new instance: this one stopped. */
export function forget(files: Files): void {
  running.delete(files.glue);
}

async function start(files: Files): Promise<Inside> {
  const [inside, module] = await Promise.all([script(files), compiled(files.module)]);
  await inside.start(module);
  return inside;
}

async function script({ glue, nonce, moved }: Files): Promise<Inside> {
  const element: GlueScript = document.createElement("script");
  if (!moved) element.integrity = GLUE_HASH;
  element.crossOrigin = "anonymous";
  if (nonce) element.nonce = nonce;
  element.src = glue;
  await new Promise((resolve) => {
    element.onload = element.onerror = resolve;
    document.head.append(element);
  });
  element.remove();
  return element.inside ?? missing(glue);
}

async function compiled(address: string): Promise<WebAssembly.Module> {
  const response = await fetch(address, { integrity: MODULE_HASH }).catch(() => missing(address));
  if (!response.ok) await missing(address);
  try {
    // A server that does not know the media type only costs time.
    return response.headers.get("content-type") === "application/wasm"
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch {
    throw new Trouble("wasm-refused");
  }
}

/** A browser does not say whether a file is missing or is another one. */
async function missing(address: string): Promise<never> {
  const there = await fetch(address, { method: "HEAD" }).then(
    ({ ok }) => ok,
    () => false,
  );
  throw new Trouble(there ? "integrity" : "not-loaded", address);
}
