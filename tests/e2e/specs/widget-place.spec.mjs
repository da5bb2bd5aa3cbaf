// The place that the widget takes: kept free from the first moment, and nothing moves.
import { expect, test } from "@playwright/test";
import { HostPage } from "../pages/host-page.mjs";
import { upToDate } from "../pages/requests.mjs";

/** From now on, how much moves in the page is counted. */
const watchShifts = (page) =>
  page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value))).observe({ type: "layout-shift", buffered: true });
  });

async function expectNothingMoved(page) {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await page.evaluate(() => window.shift)).toBeLessThanOrEqual(0.01);
}

for (const width of [320, 768, 1280]) {
  test(`nothing moves when it is drawn: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 1600 });
    await watchShifts(page);
    const host = await (await new HostPage(page).open("plain.html")).ready();
    await expectNothingMoved(page);
    await host.expectQuiet();
  });
}

for (const [where, height, kept] of [["out of sight", 400, false], ["in sight", 1600, true]]) {
  test(`what a short answer leaves free is ${kept ? "kept" : "given back"} ${where}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height });
    await watchShifts(page);
    await page.addInitScript((request) => {
      const ask = () => Object.assign(document.querySelector("elasticache-upgrade-planner"), { request, from: null, to: null });
      document.addEventListener("DOMContentLoaded", ask);
    }, upToDate);
    const host = await (await new HostPage(page).open("plain.html")).ready();
    await expect(host.verdict).toHaveAttribute("data-tone", "done");
    await expectNothingMoved(page);
    const free = await host.widget.evaluate(({ shadowRoot }) => {
      const [answer, foot] = [".answer", ".foot"].map((part) => shadowRoot.querySelector(part).getBoundingClientRect());
      return foot.top - answer.bottom;
    });
    expect(free > 100).toBe(kept);
  });
}
