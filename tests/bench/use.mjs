// The page in use: how soon it shows what was typed, and what many changes leave behind.

const FIELDS = ["cluster-version", "cluster-shards", "cluster-replicasPerShard", "goal-version"];
const TEXTS = ["5.0.6", "12", "2", "7.0"];
/** Between two keys. In milliseconds. */
const PAUSE = 120;

/** The live page, with the processor so many times slower. */
async function open(browser, address, slower) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.goto(address);
  await page.mouse.move(300, 300);
  await page.locator("[data-state=ready]").waitFor({ state: "attached" });
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return { context, page, devtools };
}

/** For each key, from the event to the first frame that has been painted after it; and the long tasks meanwhile. */
export async function typing(browser, address, slower) {
  const { context, page } = await open(browser, address, slower);
  await page.evaluate(() => {
    const seen = (window.typed = { painted: [], tasks: [] });
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    const paints = ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => seen.painted.push(performance.now() - timeStamp)));
    addEventListener("input", paints, { capture: true });
  });
  for (let turn = 0; turn < 4; turn += 1) {
    for (const [place, field] of FIELDS.entries()) {
      await page.locator(`#field-${field}`).focus();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(TEXTS[place], { delay: PAUSE });
      await page.keyboard.press("Tab");
    }
  }
  await page.waitForTimeout(PAUSE);
  const seen = await page.evaluate(() => window.typed);
  await context.close();
  return seen;
}

/** What is there after so many changes: elements, listeners, and what is in use once the rubbish is out. */
export async function changes(browser, address, counts) {
  const { context, page, devtools } = await open(browser, address, 1);
  const left = {};
  let done = 0;
  for (const count of counts) {
    for (; done < count; done += 1) {
      await page.locator("#field-goal-version").fill(["7.0", "7.1", "6.2"][done % 3]);
    }
    await devtools.send("HeapProfiler.collectGarbage");
    const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
    const { usedSize } = await devtools.send("Runtime.getHeapUsage");
    left[count] = { nodes, listeners: jsEventListeners, heap: usedSize / 1024 };
  }
  await context.close();
  return left;
}
