import { importDescriptions, init, loadTools, plan } from "./planner/browser.js";

const ready = Promise.all([init(), loadTools()]);

self.onmessage = async ({ data }) => {
  await ready;
  if (importDescriptions("[]").status !== "empty") throw new Error("the second module does not read");
  self.postMessage(JSON.stringify(plan(data)));
};
