import { init, plan } from "./planner/browser.js";

self.addEventListener("install", (event) => event.waitUntil(init()));

self.addEventListener("message", (event) => {
  const answer = async () => {
    // A worker that was stopped and started again was not installed again.
    await init();
    event.ports[0].postMessage(JSON.stringify(plan(event.data)));
  };
  event.waitUntil(answer());
});
