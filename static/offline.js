// Keeps the page for visits without a network, and makes it installable.

/** Registers the service worker, and makes room for a newer one where nobody has used this page yet. */
export async function keep(isUsed) {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const address = new URL("./sw.js", import.meta.url).href;
  const policy = window.trustedTypes?.createPolicy("offline", { createScriptURL: () => address });
  const registration = await workers.register(policy?.createScriptURL("") ?? address, { updateViaCache: "none" });
  const renew = (worker) => {
    // A page in use stays as it is. The newer one comes when it is loaded again.
    if (isUsed()) return;
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    worker.postMessage("renew");
  };
  if (registration.waiting) renew(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker.addEventListener("statechange", () => workers.controller && worker.state === "installed" && renew(worker));
  });
  await workers.ready;
  // Only now: what other programs share with an installed page must find the service worker, and never reach a server.
  const link = Object.assign(document.createElement("link"), { rel: "manifest", href: new URL("./manifest.webmanifest", import.meta.url) });
  document.head.append(link);
}
