/** The attributes that pages set. */

/** Those that are properties of the same name, and texts. */
export const TEXTS = ["kind", "engine", "from", "to", "guide", "fields", "theme", "loading", "page", "assets"];

/** Those that state the request. */
export const STATES = ["kind", "engine", "from", "to", "guide", "request"];

/** Gives the element a property for each text. */
export function properties(element: HTMLElement): void {
  for (const name of TEXTS) {
    Object.defineProperty(element, name, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return this.getAttribute(name);
      },
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, Array.isArray(value) ? value.join(" ") : String(value));
      },
    });
  }
}
