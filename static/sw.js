// Answers for the page without a network. The build puts `FILES` before this: every file of the site with its hash.
//
// All files are of one build, or none is kept: a file with another hash is refused. A newer set waits until no page of this
// one is open, so that no page ever gets files of two.

const files = new Map(Object.entries(FILES));
const { scope } = registration;
/** Other sites may share the origin. */
const OURS = `elasticache-upgrade-planner ${scope} `;
const KEPT = OURS + VERSION;
/** What another program shared, until the page takes it. */
let shared;

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(dropOthers()));
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const path = pathOf(url);
  if (method === "POST" && path === "share") event.respondWith(takeShared(event.request));
  else if (method === "GET" && files.has(path)) event.respondWith(kept(path));
});
addEventListener("message", (event) => {
  if (event.data === "renew") event.waitUntil(renew());
  if (event.data === "shared") {
    event.ports[0].postMessage(shared);
    shared = undefined;
  }
});

/** A path below the page's folder, as `FILES` has it; nothing for another address. */
function pathOf(address) {
  const [path] = address.split(/[?#]/);
  return path.startsWith(scope) ? path.slice(scope.length).replace(/(^|\/)index\.html$/, "$1") : undefined;
}

/** A file from the network, if it is the one of this build. */
function get(path) {
  return fetch(scope + path, { integrity: files.get(path), cache: "no-cache" });
}

async function keepAll() {
  const cache = await caches.open(KEPT);
  await Promise.all([...files.keys()].map(async (path) => cache.put(scope + path, await get(path))));
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== KEPT).map((name) => caches.delete(name)));
}

async function kept(path) {
  const cache = await caches.open(KEPT);
  return (await cache.match(scope + path)) ?? get(path);
}

/** Takes the place of the worker before, if the page that asks is the only one. It loads itself again. */
async function renew() {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length === 1) await skipWaiting();
}

/** Keeps what was shared in memory, and leads to the page, which asks for it. */
async function takeShared(request) {
  const form = await request.formData();
  const [file] = form.getAll("file").filter((one) => one.size);
  shared = file ?? form.get("text");
  return Response.redirect(`${scope}#shared`, 303);
}
