import { init, plan } from "./planner/browser.js";

const ready = init();

self.onmessage = async ({ data }) => {
  await ready;
  self.postMessage(JSON.stringify(plan(data)));
};
