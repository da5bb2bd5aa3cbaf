// Brings the planner to the page that the build rendered: fetched when nothing else is to do, run at the first sign of use.

const SIGNS = ["pointerdown", "pointermove", "keydown", "focusin", "paste", "input", "change", "dragover", "drop", "wheel", "hashchange"];
/** So long after the page is there, nothing is fetched: it is for painting. In milliseconds. */
const QUIET = 500;

const problem = document.getElementById("boot-problem");
const again = problem.querySelector("button");
const here = (name) => new URL(name, import.meta.url);
const idle = () => new Promise((then) => (window.requestIdleCallback ?? setTimeout)(then));

/** What a reader did that only the planner can answer. */
const early = { clicks: new Set(), files: [] };
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
  const anew = attempts ? `?${attempts}` : "";
  attempts += 1;
  return Promise.all([import(`./app.js${anew}`), import(`./hand-over.js${anew}`), compile(here("./app_bg.wasm"))]);
}

async function compile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  // A server that does not know the type is none to wait for: then the module is compiled as a whole.
  const streams = response.headers.get("content-type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Runs the planner, once. Whatever was done before is told to it. Nothing can happen between the two. */
function run() {
  running ??= start().catch((error) => {
    running = undefined;
    problem.hidden = false;
    throw error;
  });
  return running;
}

async function start() {
  problem.hidden = true;
  const [app, handOver, module] = await load();
  handOver.begin(() => app.initSync({ module }), early);
  stop();
  return handOver;
}

/** The first sign of use. Should it come to nothing, the page says so, and has a button. */
function firstSign() {
  SIGNS.forEach((sign) => removeEventListener(sign, firstSign, true));
  run();
}

function stop() {
  removeEventListener("click", keepClick, true);
  removeEventListener("dragover", keepDrop, true);
  removeEventListener("drop", keepDrop, true);
}

function keepClick({ target }) {
  const button = target.closest?.("button:not([popovertarget])");
  if (button && button !== again) early.clicks.add(button);
}

/** A file that is dropped too early would be opened in place of the page. */
function keepDrop(event) {
  if (!event.target.closest?.(".paste")) return;
  event.preventDefault();
  if (event.type === "drop") early.files = [...event.dataTransfer.files];
}

/** Whether the address asks for something that only the planner can show. */
function asks() {
  const name = location.hash.slice(1);
  return (name && !document.getElementById(name)) || new URLSearchParams(location.search).has("lang");
}

/** What the next visit, or the first use, would wait for. */
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
addEventListener("dragover", keepDrop, true);
addEventListener("drop", keepDrop, true);
again.addEventListener("click", run);
addEventListener("load", () => setTimeout(fetchAhead, QUIET));

if (location.hash === "#shared") {
  history.replaceState(null, "", location.pathname);
  run().then((handOver) => handOver.takeShared());
} else if (asks()) {
  firstSign();
}
// A file that the system opens with the installed page.
window.launchQueue?.setConsumer(async ({ files: [opened] }) => {
  if (!opened) return;
  const file = await opened.getFile();
  (await run()).file(file);
});
