/** As much of a browser as the widget's shell touches. What it would show is collected, not drawn. */

class Node extends EventTarget {
  attributes = new Map();
  children = [];
  style = {};
  part = { add() {} };
  isConnected = true;
  baseURI = "https://docs.example/";

  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }
  setAttribute(name, value) {
    this.attributes.set(name, value);
    this.attributeChangedCallback?.(name);
  }
  removeAttribute(name) {
    this.attributes.delete(name);
  }
  append(...nodes) {
    this.children.push(...nodes);
    // No script of a page is there to be loaded.
    for (const node of nodes) node.onerror?.();
  }
  replaceChildren() {
    this.children = [];
  }
  remove() {}
  attachShadow() {
    this.shadowRoot = new Node();
    return this.shadowRoot;
  }
  getBoundingClientRect() {
    return { bottom: 0 };
  }
}

/** Every text of a node and of what is in it. */
export function texts(node) {
  return [node.textContent ?? "", ...node.children.flatMap(texts), ...(node.shadowRoot ? texts(node.shadowRoot) : [])].filter((text) => text !== "");
}

/** Lays it into the global object; the document's `created` decides what becomes of a new element. */
export function pretend(created = () => {}) {
  const createElement = (name) => {
    const node = new Node();
    node.localName = name;
    created(node);
    return node;
  };
  Object.assign(globalThis, {
    HTMLElement: Node,
    document: { createElement, head: new Node() },
    customElements: undefined,
    innerHeight: 100,
    CSSStyleSheet: class {
      replaceSync() {}
    },
  });
}
