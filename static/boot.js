// Brings the planner to the page that the build rendered: fetched when nothing else is to do, run at the first sign of use.
//
// A classic script in the head: from the first paint on, nothing that a reader does is lost.

const SIGNS = ["pointerdown", "pointermove", "keydown", "focusin", "paste", "input", "change", "dragover", "drop", "wheel", "hashchange", "beforeprint"];
/** So long after the page is there, nothing is fetched: it is for painting. In milliseconds. */
const QUIET = 500;

const module = new URL("./app_bg.wasm", document.currentScript.src);
const parsed = new Promise((then) => document.addEventListener("DOMContentLoaded", then));
const idle = () => new Promise((then) => (window.requestIdleCallback ?? setTimeout)(then));

/** What a reader did that only the planner can answer. */
const early = { clicks: new Set(), files: [], prints: false };
/** Glue, what hands over, and the module. */
let parts;
let attempts = 0;
let running;

function load() {
  parts ??= fetchParts().catch((error) => {
    parts = undefined;
    throw error;
  });
  return parts;
}

function fetchParts() {
  // A browser remembers that a script could not be had, by its address.
  const fresh = attempts ? `?${attempts}` : "";
  attempts += 1;
  return Promise.all([import(`./app.js${fresh}`), import(`./hand-over.js${fresh}`), compile()]);
}

async function compile() {
  const response = await fetch(module);
  if (!response.ok) throw new Error(`${response.status} ${module}`);
  // From a server that does not know the type it is compiled as a whole.
  const streams = response.headers.get("content-type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Runs the planner, once. */
function run() {
  running ??= start().catch((error) => {
    running = undefined;
    tellProblem(true);
    throw error;
  });
  return running;
}

async function start() {
  await parsed;
  tellProblem(false);
  const [app, handOver, module] = await load();
  // Whatever was done before is told to it. Nothing can happen between the two.
  handOver.begin(() => app.initSync({ module }), early);
  // It would be one more region that a screen reader listens to.
  document.getElementById("boot-problem").remove();
  removeEventListener("click", keepClick, true);
  removeEventListener("beforeprint", keepPrint);
  removeEventListener("dragover", keepDrop, true);
  removeEventListener("drop", keepDrop, true);
  return handOver;
}

function tellProblem(is) {
  const problem = document.getElementById("boot-problem");
  problem.hidden = !is;
  problem.querySelector("button").onclick = run;
}

/** The first sign of use. Should it come to nothing, the page says so, and has a button. */
function firstSign() {
  SIGNS.forEach((sign) => removeEventListener(sign, firstSign, true));
  run();
}

function keepClick({ target }) {
  const button = target.closest?.("button:not([popovertarget])");
  if (button && !button.closest("[role=alert]")) early.clicks.add(button);
}

/** What is folded is made before it is printed. */
function keepPrint() {
  early.prints = true;
}

/** A file that is dropped too early would be opened in place of the page. */
function keepDrop(event) {
  if (!event.target.closest?.(".paste")) return;
  event.preventDefault();
  if (event.type === "drop") early.files = [...event.dataTransfer.files];
}

/** Whether the address asks for something that only the planner can show: anything but a place in the page. */
async function asks() {
  const name = location.hash.slice(1);
  if (name.startsWith("r=") || new URLSearchParams(location.search).has("lang")) return true;
  await parsed;
  return name && !document.getElementById(name);
}

/** What the first use, or the next visit, would wait for. */
async function fetchAhead() {
  if (navigator.connection?.saveData) return;
  await idle();
  // At the first sign of use it is tried again, and then the page says what is wrong.
  await load().catch(() => {});
  await idle();
  const { keep } = await import("./offline.js");
  await keep(() => running);
}

SIGNS.forEach((sign) => addEventListener(sign, firstSign, { capture: true, passive: true }));
addEventListener("click", keepClick, true);
addEventListener("beforeprint", keepPrint);
addEventListener("dragover", keepDrop, true);
addEventListener("drop", keepDrop, true);
addEventListener("load", () => setTimeout(fetchAhead, QUIET));

if (location.hash === "#shared") {
  history.replaceState(null, "", location.pathname);
  run().then((handOver) => handOver.takeShared());
} else {
  asks().then((asked) => asked && firstSign());
}
// A file that the system opens with the installed page.
window.launchQueue?.setConsumer(async ({ files: [opened] }) => {
  if (!opened) return;
  const file = await opened.getFile();
  (await run()).file(file);
});
