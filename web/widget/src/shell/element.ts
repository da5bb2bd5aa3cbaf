/** The custom element: small, there from the first moment, and empty-handed until somebody looks at it. */

import { STATES, TEXTS, properties } from "./attributes.js";
import { type Files, type Inside, type Shown, filesIn, forget, load, refused } from "./loader.js";
import { type Stated, composed, fragment, parsed } from "./request.js";
import { filled, type Words, wordsIn } from "./text.js";
import { type LoadError, Trouble } from "./trouble.js";
import type { PlanAnswer, PlanRequest } from "./types.js";

/** Where this version's files are, as its script knows it. */
export interface Place {
  /** The folder, with a slash at its end; not there where a bundler moved the files. */
  base?: string | undefined;
  files: Files;
}

/** What is shown where there is no planner, or none any more. */
const SENTENCES = { integrity: "integrity", "not-loaded": "not-loaded", stopped: "stopped", "wasm-refused": "refused" } as const;

/** So far from being seen, it begins to load. */
const MARGIN = "300px";

// Servers that render pages import this file as well, and have no elements.
const Base = typeof HTMLElement === "undefined" ? (class {} as typeof HTMLElement) : HTMLElement;

let shellSheet: CSSStyleSheet | undefined;

export class UpgradePlanner extends Base {
  static readonly version = VERSION;
  static readonly observedAttributes = [...TEXTS, "request", "lang"];
  static place: Place;

  declare loading: string | null;

  #frame = document.createElement("div");
  #slot = document.createElement("slot");
  #link = document.createElement("a");
  #stage = document.createElement("div");
  /** What was set as `request`, and the last of them that could be read. */
  #given: unknown;
  #good: Record<string, object> = {};
  #inside: Inside | undefined;
  #files: Files | undefined;
  #shown: Shown | undefined;
  #now: string | undefined;
  #answer: PlanAnswer | undefined;
  #observer: IntersectionObserver | undefined;
  #queued = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    if (!shellSheet) {
      shellSheet = new CSSStyleSheet();
      shellSheet.replaceSync(SHELL_STYLE);
    }
    root.adoptedStyleSheets = [shellSheet];
    this.#link.part.add("link");
    this.#slot.append(this.#link);
    this.#stage.hidden = true;
    this.#frame.append(this.#slot, this.#stage);
    root.append(this.#frame);
  }

  connectedCallback(): void {
    // Properties that were set before the element was known.
    for (const name of [...TEXTS, "request"]) {
      if (Object.hasOwn(this, name)) {
        const value: unknown = Reflect.get(this, name);
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
    }
    this.#setLink();
    if (this.#shown || this.#observer) return;
    if (refused()) {
      this.#fail("wasm-refused");
      return;
    }
    this.#frame.className = "on waits";
    if (this.#inside) this.#draw(this.#inside);
    else this.#wait();
  }

  /** Moved without leaving the page: nothing to do. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    // A move is a removal and an addition, in one go.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#observer?.disconnect();
      this.#observer = undefined;
      this.#clear();
    });
  }

  attributeChangedCallback(name: string): void {
    if (name === "request") this.#given = undefined;
    // Added again, it shows what was typed, unless the page asks for something else by then.
    if (!this.#shown && STATES.includes(name)) this.#now = undefined;
    // The inside speaks one language for as long as it is there.
    if (name === "lang" && this.#shown) this.#redraw();
    if (name === "loading" && this.#observer) this.#wait();
    // Several attributes set in a row make one plan.
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      this.#update();
    });
  }

  get answer(): PlanAnswer | undefined {
    return this.#answer;
  }

  get request(): PlanRequest {
    return this.#now === undefined ? this.#stated().request : (JSON.parse(this.#now) as PlanRequest);
  }

  set request(request: PlanRequest | string | null | undefined) {
    this.attributeChangedCallback("request");
    this.#given = request ?? undefined;
  }

  get #words(): Words {
    return wordsIn(this.getAttribute("lang"));
  }

  get #place(): Place {
    return (this.constructor as typeof UpgradePlanner).place;
  }

  /** The folder of the file set, with a slash at its end. */
  get #base(): string | undefined {
    return this.#folder("assets") ?? this.#place.base;
  }

  /** The folder that an attribute names. */
  #folder(name: string): string | undefined {
    const given = this.getAttribute(name);
    try {
      const url = given === null ? undefined : new URL(given.replace(/\/?$/, "/"), this.baseURI);
      return url && /^(https?|file):$/.test(url.protocol) ? url.href : undefined;
    } catch {
      return undefined;
    }
  }

  get #page(): string | undefined {
    return this.#folder("page") ?? (this.#base && `${this.#base}page/`);
  }

  /** The request as the page states it. */
  #stated(): Stated {
    const given = this.#given ?? this.getAttribute("request");
    let broken: string | undefined;
    try {
      this.#good = given === null ? {} : parsed(given);
    } catch (error) {
      broken = (error as Error).message || this.#words["no-object"];
    }
    return { request: composed(this.#good, (name) => this.getAttribute(name)), broken };
  }

  /** The settings of the page, as the inside reads them. */
  #settings(now?: unknown): string {
    return JSON.stringify({ ...this.#stated(), fields: this.getAttribute("fields"), language: this.getAttribute("lang"), page: this.#page, now });
  }

  /** The link to the full page, for as long as there is no planner, and where there never is one. */
  #setLink(): void {
    const page = this.#page;
    this.#link.textContent = page ? this.#words.open : this.#words.loading;
    const language = this.getAttribute("lang");
    if (page) this.#link.href = `${page}${language ? `?lang=${encodeURIComponent(language)}` : ""}${fragment(this.#stated().request)}`;
    else this.#link.removeAttribute("href");
  }

  #wait(): void {
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) void this.#load();
      },
      { rootMargin: MARGIN },
    );
    if (this.loading === "eager") void this.#load();
    else this.#observer.observe(this);
  }

  async #load(): Promise<void> {
    this.#observer?.disconnect();
    this.#observer = undefined;
    const base = this.#folder("assets");
    const { files } = this.#place;
    this.#files = base ? { ...filesIn(base), nonce: files.nonce } : files;
    try {
      this.#inside = await load(this.#files);
      if (this.isConnected) this.#draw(this.#inside);
    } catch (error) {
      if (error instanceof Trouble) this.#fail(error.code, error.address);
      else this.#stop(error);
    }
  }

  #draw(inside: Inside): void {
    if (this.#shown) return;
    const root = this.shadowRoot;
    if (root && shellSheet) root.adoptedStyleSheets = [shellSheet, inside.sheet];
    try {
      this.#shown = inside.mount(this.#stage, this.#settings(this.#now && JSON.parse(this.#now)), (request, answer) => this.#tell(request, answer));
      this.#frame.className = "";
      this.#stage.hidden = false;
      this.#slot.hidden = true;
      // What was kept free too much is given back, unless somebody would see what is below move.
      if (this.getBoundingClientRect().bottom < innerHeight) this.#frame.className = "on";
      this.#complain();
    } catch (error) {
      this.#stop(error);
    }
  }

  #redraw(): void {
    this.#clear();
    if (this.#inside) this.#draw(this.#inside);
  }

  #update(): void {
    this.#setLink();
    try {
      this.#shown?.update(this.#settings());
      this.#complain();
    } catch (error) {
      this.#stop(error);
    }
  }

  #tell(request: string, answer: string): void {
    const first = this.#answer === undefined;
    this.#now = request;
    this.#answer = JSON.parse(answer) as PlanAnswer;
    if (first) this.#emit("ready", { version: VERSION });
    this.#emit("plan", { request: this.request, answer: this.#answer });
  }

  #complain(): void {
    const errors = this.#shown?.errors();
    if (errors) this.#emit("error", { code: "invalid-request", message: errors });
  }

  /** Takes the planner away; what is in the element is seen again. */
  #clear(): void {
    const shown = this.#shown;
    this.#shown = undefined;
    this.#stage.hidden = true;
    this.#slot.hidden = false;
    shown?.free();
  }

  #fail(code: LoadError, detail = ""): void {
    this.#frame.className = "";
    this.#emit("error", { code, message: filled(this.#words[SENTENCES[code]], detail) });
  }

  /** The module stopped in the middle of something. It is not used again. */
  #stop(error: unknown): void {
    if (this.#files) forget(this.#files);
    this.#inside = this.#shown = undefined;
    this.#stage.replaceChildren();
    this.#clear();
    this.#fail("stopped", String(error));
  }

  #emit(what: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`upgrade-${what}`, { detail, bubbles: true, composed: true }));
  }
}

properties(UpgradePlanner.prototype);

/** Makes the element known under a name, unless another version took it. */
export function define(place: Place, name = "elasticache-upgrade-planner"): void {
  if (typeof customElements === "undefined" || customElements.get(name)) return;
  customElements.define(
    name,
    class extends UpgradePlanner {
      static override place = place;
    },
  );
}
